package onewindow.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import onewindow.demand.Profile;
import onewindow.demand.Volume;

/** The keys by which demand, or one stream of it, says how many people come and on which days. */
final class VolumeKeys {

    static final Key<Double> CASES = Key.of("cases", Quantities.POSITIVE_NUMBER, "about.volume.cases");
    static final Key<Rate> RATE = Key.of("rate", Rate.KIND, "about.volume.rate");
    static final Key<List<Double>> MONTHS = Key.of(
            "months",
            weights("month", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"),
            "about.volume.months");
    static final Key<List<Double>> WEEKDAYS = Key.of(
            "weekdays", weights("weekday", "mon", "tue", "wed", "thu", "fri", "sat", "sun"), "about.volume.weekdays");
    static final Key<Double> AFTER_HOLIDAY =
            Key.of("afterHoliday", Quantities.NUMBER_FROM_0, "about.volume.afterHoliday");
    private static final Key<Double> CV = Key.of("cv", Quantities.NUMBER_FROM_0, "about.volume.cv");
    static final Key<Double> DAY_FACTOR = Key.of(
            "dayFactor",
            new BlockKind<>("dayFactor", Keys.of(CV), block -> block.require(CV)),
            "about.volume.dayFactor");
    static final Key<Block> PROFILE = Key.of("profile", ProfileBlock.KIND, "about.volume.profile");

    static final Key<Clocks.Span> WITHIN = Key.choice("within", Clocks.SPAN, "about.volume.within");

    private VolumeKeys() {}

    private static Kind<List<Double>> weights(String name, String... words) {
        Map<String, Integer> index = new LinkedHashMap<>();
        for (String word : words) {
            index.put(word, index.size());
        }
        return new TableKind<>(
                        Words.choice(name, index), Quantities.NUMBER_FROM_0, "^(" + String.join("|", words) + ")$")
                .map(table -> {
                    List<Double> weights = new ArrayList<>(Collections.nCopies(words.length, 1.0));
                    table.forEach(weights::set);
                    return weights;
                });
    }

    /** The weights of the days, each as far as the block states it, else as another has it. */
    record DayWeights(
            List<Double> months,
            List<Double> weekdays,
            double afterHoliday,
            double dayFactorCv,
            Optional<Volume.Dates> within) {

        static final DayWeights NONE =
                new DayWeights(Collections.nCopies(12, 1.0), Collections.nCopies(7, 1.0), 1, 0, Optional.empty());

        static DayWeights read(Block block, DayWeights otherwise, HallHours hours) {
            if (hours.daysKnown() && !hours.horizon().dated()) {
                block.refuse(Wording.of("dated.only2"), MONTHS, WEEKDAYS, AFTER_HOLIDAY);
            }
            return new DayWeights(
                    block.get(MONTHS, otherwise.months),
                    block.get(WEEKDAYS, otherwise.weekdays),
                    block.get(AFTER_HOLIDAY, otherwise.afterHoliday),
                    block.get(DAY_FACTOR, otherwise.dayFactorCv),
                    Optional.empty());
        }

        /** The weights of a stream, which may be confined to some dates. */
        static DayWeights readStream(Block block, DayWeights otherwise, HallHours hours) {
            DayWeights read = read(block, otherwise, hours);
            if (hours.daysKnown() && !hours.horizon().dated()) {
                block.refuse(Wording.of("dated.only2"), WITHIN);
                return read;
            }
            return block.get(WITHIN)
                    .map(span -> read.within(block, span, hours))
                    .orElse(read);
        }

        private DayWeights within(Block block, Clocks.Span span, HallHours hours) {
            Volume.Dates dates = new Volume.Dates(span.from(), span.to());
            if (hours.daysKnown() && hours.horizon().days().stream().noneMatch(dates::covers)) {
                block.error(WITHIN, "within.none");
                return this;
            }
            return new DayWeights(months, weekdays, afterHoliday, dayFactorCv, Optional.of(dates));
        }

        /** A volume with these weights. */
        Volume volume(OptionalDouble total, boolean exact, double scale, Profile profile) {
            return new Volume(total, exact, scale, months, weekdays, afterHoliday, dayFactorCv, profile, within);
        }

        /** The sum of the weights over the days of the horizon. */
        double total(HallHours hours, Profile profile) {
            if (!hours.daysKnown()) {
                return 1;
            }
            Volume weights = volume(OptionalDouble.empty(), false, 1, profile);
            return hours.horizon().days().stream().mapToDouble(weights::weight).sum();
        }
    }

    /** Reads a block's own profile; the outer one is empty where it states none. */
    static Optional<Optional<Profile>> ownProfile(Block block, HallHours hours) {
        return block.has(PROFILE)
                ? Optional.of(block.get(PROFILE).flatMap(profile -> ProfileBlock.read(profile, hours)))
                : Optional.empty();
    }
}
