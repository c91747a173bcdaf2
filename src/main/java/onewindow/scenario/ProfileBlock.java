package onewindow.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onewindow.calendar.Interval;
import onewindow.demand.Profile;

/**
 * Reads how arrivals spread over the day: equal steps, steps from given times on, or points with lines between them.
 */
final class ProfileBlock {

    private static final int MOST = 2_000;

    private static final Key<Long> FROM = Key.of("from", Clocks.TIME, "about.profile.from");
    private static final Key<Long> STEP = Key.of("step", Quantities.POSITIVE_MILLIS, "about.profile.step");
    private static final Key<List<Double>> RATES =
            Key.of("rates", ListKind.of(Quantities.NUMBER_FROM_0, "rates", MOST), "about.profile.rates");
    private static final Kind<Map<Long, Double>> BY_TIME =
            new TableKind<>(Clocks.TIME, Quantities.NUMBER_FROM_0, Clocks.TIME_PATTERN);
    private static final Key<Map<Long, Double>> STEPS = Key.of("steps", BY_TIME, "about.profile.steps");
    private static final Key<Map<Long, Double>> POINTS = Key.of("points", BY_TIME, "about.profile.points");

    /** Keys that belong together and exclude the other ways of writing a profile. */
    static final List<String> RATE_KEYS = List.of(FROM.name(), STEP.name(), RATES.name());

    static final Kind<Block> KIND = BlockKind.opened("profile", Keys.of(FROM, STEP, RATES, STEPS, POINTS));

    private ProfileBlock() {}

    /** Reads a profile; empty when something is wrong, which is then reported. */
    static Optional<Profile> read(Block block, HallHours hours) {
        int ways = (block.has(RATES) ? 1 : 0) + (block.has(STEPS) ? 1 : 0) + (block.has(POINTS) ? 1 : 0);
        if (ways != 1) {
            block.missing(
                    Wording.of(ways == 0 ? "profile.none" : "profile.several")
                            .about(Shown.node(block.at().node())),
                    RATES,
                    STEPS,
                    POINTS);
            return Optional.empty();
        }
        Optional<List<Profile.Piece>> pieces;
        if (block.has(RATES)) {
            pieces = equalSteps(block);
        } else {
            block.refuse(Wording.of("rates.only"), FROM, STEP);
            pieces = block.has(STEPS) ? steps(block) : points(block);
        }
        return pieces.map(Profile::new).filter(profile -> isSensible(profile, block, hours));
    }

    /** The same rate over the intervals. */
    static Profile even(List<Interval> intervals, double perHour) {
        return new Profile(intervals.stream()
                .map(open -> new Profile.Piece(open.fromMillis(), open.toMillis(), perHour, perHour))
                .toList());
    }

    /** The same rate over the ticket hours of each day, whatever they are. */
    static Profile evenOverTicketHours(double perHour) {
        return new Profile(List.of(), perHour);
    }

    /** The same shape with another number of arrivals a day. */
    static Profile scaled(Profile profile, double factor) {
        return new Profile(
                profile.pieces().stream()
                        .map(piece -> new Profile.Piece(
                                piece.fromMillis(),
                                piece.toMillis(),
                                piece.startPerHour() * factor,
                                piece.endPerHour() * factor))
                        .toList(),
                profile.evenPerHour() * factor);
    }

    private static boolean isSensible(Profile profile, Block block, HallHours hours) {
        List<Profile.Piece> pieces = profile.pieces();
        if (!hours.holds(pieces.get(pieces.size() - 1).toMillis(), block.at())) {
            return false;
        }
        if (!(profile.mass() > 0)) {
            block.error("rates.zero");
            return false;
        }
        if (hours.known()
                && pieces.stream()
                        .noneMatch(piece -> piece.mass() > 0 && piece.fromMillis() < hours.lastTicketMillis())) {
            block.error("profile.late", Times.clock(hours.lastTicketMillis()));
            return false;
        }
        return true;
    }

    private static Optional<List<Profile.Piece>> equalSteps(Block block) {
        Optional<Long> from = block.require(FROM);
        Optional<Long> step = block.require(STEP);
        Optional<List<Double>> rates = block.get(RATES);
        if (from.isEmpty() || step.isEmpty() || rates.isEmpty()) {
            return Optional.empty();
        }
        List<Profile.Piece> pieces = new ArrayList<>();
        long at = from.get();
        for (double rate : rates.get()) {
            pieces.add(new Profile.Piece(at, at + step.get(), rate, rate));
            at += step.get();
        }
        return Optional.of(pieces);
    }

    private static Optional<List<Profile.Piece>> steps(Block block) {
        return rows(block, STEPS).flatMap(rows -> {
            if (rows.get(rows.size() - 1).getValue() != 0) {
                block.error(STEPS, "steps.end");
                return Optional.empty();
            }
            List<Profile.Piece> pieces = new ArrayList<>();
            for (int i = 0; i + 1 < rows.size(); i++) {
                double rate = rows.get(i).getValue();
                pieces.add(
                        new Profile.Piece(rows.get(i).getKey(), rows.get(i + 1).getKey(), rate, rate));
            }
            return Optional.of(pieces);
        });
    }

    private static Optional<List<Profile.Piece>> points(Block block) {
        return rows(block, POINTS).map(rows -> {
            List<Profile.Piece> pieces = new ArrayList<>();
            for (int i = 0; i + 1 < rows.size(); i++) {
                Map.Entry<Long, Double> start = rows.get(i);
                Map.Entry<Long, Double> end = rows.get(i + 1);
                pieces.add(new Profile.Piece(start.getKey(), end.getKey(), start.getValue(), end.getValue()));
            }
            return pieces;
        });
    }

    private static Optional<List<Map.Entry<Long, Double>>> rows(Block block, Key<Map<Long, Double>> key) {
        Optional<Map<Long, Double>> table = block.get(key);
        if (table.isEmpty()) {
            return Optional.empty();
        }
        List<Map.Entry<Long, Double>> rows = new ArrayList<>(table.get().entrySet());
        if (rows.size() < 2) {
            block.error(key, "times.one");
            return Optional.empty();
        }
        for (int i = 0; i + 1 < rows.size(); i++) {
            if (rows.get(i).getKey() >= rows.get(i + 1).getKey()) {
                block.error(key, "times.order", Times.clock(rows.get(i + 1).getKey()));
                return Optional.empty();
            }
        }
        return Optional.of(rows);
    }
}
