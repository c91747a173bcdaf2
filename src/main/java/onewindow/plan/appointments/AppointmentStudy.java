package onewindow.plan.appointments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import onewindow.measure.Estimate;
import onewindow.plan.appointments.AppointmentPlan.Difference;
import onewindow.plan.appointments.AppointmentPlan.Level;
import onewindow.plan.appointments.AppointmentPlan.Loss;
import onewindow.plan.appointments.AppointmentPlan.RangeEnd;
import onewindow.plan.appointments.AppointmentPlan.Rules;
import onewindow.plan.appointments.AppointmentPlan.SampleFacts;
import onewindow.plan.appointments.AppointmentPlan.Setting;
import onewindow.plan.appointments.SettingSums.Who;
import onewindow.plan.kept.KeptResults;
import onewindow.plan.paired.Influence;
import onewindow.plan.sample.Course;
import onewindow.plan.sample.ServiceParts;
import onewindow.scenario.LocalName;
import onewindow.scenario.Scenario;
import onewindow.scenario.ServiceTarget;
import onewindow.simulate.Progress;
import onewindow.simulate.RangeStudy.Variation;

/**
 * Moves the bookable share of a hall with appointments: finds the places that each share needs, with and without
 * overbooking, and sets each beside the hall without appointments on the same replications.
 */
public final class AppointmentStudy {

    /**
     * What is asked.
     *
     * @param shares of the people who book, ascending, above 0 and at most 1
     * @param withoutSlot share of the requests that may find no slot
     * @param notice share in time that one would notice
     * @param precision half-width of the differences in share in time
     */
    public record Question(
            ServiceTarget target, List<Double> shares, double withoutSlot, double notice, double precision) {
        public Question {
            shares = List.copyOf(shares);
        }
    }

    private static final int FEWEST = 20;
    private static final int MOST = 400;
    private static final double MOST_PEOPLE = 6e7;
    private static final double DAYS_OF_A_BOOK = 100;
    private static final int FEWEST_BOOKS = 5;
    private static final double HALF_HOUR = 1_800_000;
    private static final double ROOM = 1.15;

    private record Tried(double share, int places, boolean overbooked, BookFacts book) {}

    private final BookableHall hall;
    private final Question question;
    private final Course course;
    private final SettingSamples samples;
    private final Progress progress;
    private final int books;

    /** Prepares a study. */
    public AppointmentStudy(BookableHall hall, Question question, Course course, KeptResults kept, Progress progress) {
        this.hall = hall;
        this.question = question;
        this.course = course;
        this.progress = progress;
        samples = new SettingSamples(question.target(), course, kept);
        books = (int) Math.max(FEWEST_BOOKS, Math.ceil(DAYS_OF_A_BOOK / (course.lastDay() - course.firstDay() + 1)));
    }

    /**
     * Runs the study; stopped early, it answers with what was run.
     *
     * @param ranges the scenario with each assumption about appointments at the ends of its range; asked for once there
     *     is an advice
     * @return empty where not one setting was run
     */
    public Optional<AppointmentPlan> run(Supplier<List<Variation>> ranges) {
        List<Tried> tried = settings();
        int replications = replications(tried);
        SettingSums reference = reference(replications);
        List<Tried> run = tried.stream()
                .filter(setting -> sums(setting, replications).replications() > 1)
                .toList();
        if (run.isEmpty() || reference.replications() < 2) {
            return Optional.empty();
        }
        List<SettingSums> sums =
                run.stream().map(each -> sums(each, replications)).toList();
        AdvisedShare advised = AdvisedShare.of(reference, sums, question.notice());
        List<RangeEnd> ends =
                advised.index() < 0 ? List.of() : ends(ranges, run.get(advised.index()), reference, replications);
        List<Setting> settings = new ArrayList<>();
        for (int i = 0; i < run.size(); i++) {
            settings.add(
                    setting(run.get(i), sums.get(i), reference, advised.losses().get(i)));
        }
        int least = sums.stream().mapToInt(SettingSums::replications).min().orElseThrow();
        return Optional.of(new AppointmentPlan(
                question.target(),
                rules(),
                bookers(),
                hall.peopleADay(),
                hall.statedShare(),
                question.withoutSlot(),
                question.notice(),
                setting(new Tried(0, 0, false, nobody()), reference, reference, Loss.NOT_NOTICED),
                settings,
                advised.index(),
                advised.advice(),
                advised.alike(),
                ends,
                new SampleFacts(
                        course.seed(),
                        least,
                        samples.replicationsRun(),
                        question.precision(),
                        widest(reference, sums),
                        course.stop().isSet())));
    }

    private Rules rules() {
        var rules = hall.rules();
        return new Rules(
                hall.streamKey(),
                rules.slotMillis(),
                rules.firstDay(),
                rules.lastDay(),
                rules.noShowShare(),
                rules.meanEarlyMillis(),
                rules.sdMillis(),
                rules.places(),
                rules.walkInWhenFull());
    }

    private List<LocalName> bookers() {
        ServiceParts classes = ServiceParts.byClass(hall.stated());
        return hall.bookers().stream().map(c -> classes.parts().get(c).name()).toList();
    }

    /** The settings: for each share its places, then with overbooking where that makes a difference. */
    private List<Tried> settings() {
        List<Tried> settings = new ArrayList<>();
        double placesAShare = hall.peopleADay() / hall.slotsADay(course.firstDay(), course.lastDay()) * ROOM;
        int done = 0;
        for (double share : question.shares()) {
            Optional<Tried> least = least(share, (int) Math.max(1, Math.round(placesAShare * share)));
            if (least.isEmpty()) {
                return settings;
            }
            int places = least.get().places();
            settings.add(least.get());
            placesAShare = places / share;
            int more = (int) Math.round(places / (1 - hall.rules().noShowShare()));
            if (more > places && more < Integer.MAX_VALUE) {
                book(share, more).ifPresent(book -> settings.add(new Tried(share, more, true, book)));
            }
            progress.finished(++done, 4 * question.shares().size());
        }
        return settings;
    }

    private Optional<BookFacts> book(double share, int places) {
        return new Book(hall, course).of(share, places, books);
    }

    private boolean enough(BookFacts book) {
        return !(book.withoutSlot().mean() > question.withoutSlot());
    }

    /** The least places with which no more requests than allowed find no slot. */
    private Optional<Tried> least(double share, int guess) {
        int low = 0;
        int high = guess;
        int most = (int) Math.max(guess, 2 * Math.ceil(hall.peopleADay()) + 1);
        Optional<BookFacts> found = book(share, high);
        while (found.isPresent() && !enough(found.get()) && high < most) {
            low = high;
            high = Math.min(most, high + Math.max(1, high / 8));
            found = book(share, high);
        }
        int step = Math.max(1, high / 8);
        while (found.isPresent() && high - low > 1) {
            int middle = Math.max(low + 1, low == 0 ? high - step : (low + high) / 2);
            Optional<BookFacts> there = book(share, middle);
            if (there.isPresent() && enough(there.get())) {
                high = middle;
                found = there;
                step *= 2;
            } else {
                low = middle;
            }
            if (there.isEmpty()) {
                return there.map(book -> new Tried(share, middle, false, book));
            }
        }
        int places = high;
        return found.map(book -> new Tried(share, places, false, book));
    }

    private SettingSums reference(int replications) {
        return samples.of(hall, 0, 1, replications);
    }

    private SettingSums sums(Tried setting, int replications) {
        return samples.of(hall, setting.share(), setting.places(), replications);
    }

    /** Runs the settings until their differences are as sure as asked; returns how many replications that took. */
    private int replications(List<Tried> tried) {
        int replications = FEWEST;
        double days = course.lastDay()
                + 1.0
                + hall.stated().cases().map(plan -> plan.warmUp().size()).orElse(0);
        int most = (int) Math.max(
                FEWEST, Math.min(MOST, MOST_PEOPLE / (hall.peopleADay() * days * Math.max(1, tried.size() + 1))));
        while (true) {
            SettingSums reference = reference(replications);
            List<SettingSums> sums = new ArrayList<>();
            for (Tried setting : tried) {
                sums.add(sums(setting, replications));
                progress.finished(tried.size() + 3 * sums.size(), 4 * tried.size());
            }
            sums.removeIf(each -> each.replications() < 2);
            double half = reference.replications() < 2 ? Double.NaN : widest(reference, sums);
            if (course.stop().isSet() || !(half > question.precision()) || replications >= most) {
                return replications;
            }
            double needed = replications * Math.pow(half / question.precision(), 2) * 1.1;
            replications = (int) Math.min(most, Math.max(replications + FEWEST / 2, Math.ceil(needed)));
        }
    }

    /** The widest half of an interval among the differences in share in time of the hall and of its walk-ins. */
    private static double widest(SettingSums reference, List<SettingSums> sums) {
        return sums.stream()
                .flatMap(each -> List.of(Who.HALL, Who.WALK_INS).stream()
                        .map(who -> gain(each, who, reference).halfWidth(AppointmentPlan.CONFIDENCE)))
                .filter(Double::isFinite)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(Double.NaN);
    }

    static Influence gain(SettingSums setting, Who who, SettingSums reference) {
        return difference(setting.inTime(who), reference.inTime(Who.HALL));
    }

    /** Of a study that was stopped, one may have more replications than the other; those that both have count. */
    static Influence difference(Influence one, Influence other) {
        int both = Math.min(one.each().length, other.each().length);
        return new Influence(one.value(), Arrays.copyOf(one.each(), both))
                .less(new Influence(other.value(), Arrays.copyOf(other.each(), both)));
    }

    private List<RangeEnd> ends(
            Supplier<List<Variation>> ranges, Tried setting, SettingSums reference, int replications) {
        List<RangeEnd> ends = new ArrayList<>();
        for (Variation variation : ranges.get()) {
            addEnd(variation.key(), variation.low(), variation.atLow(), setting, reference, replications, ends);
            addEnd(variation.key(), variation.high(), variation.atHigh(), setting, reference, replications, ends);
        }
        return ends;
    }

    private void addEnd(
            String key,
            String value,
            Scenario scenario,
            Tried setting,
            SettingSums reference,
            int replications,
            List<RangeEnd> ends) {
        if (scenario == null
                || course.stop().isSet()
                || BookableHall.lack(scenario).isPresent()) {
            return;
        }
        SettingSums sums = samples.of(new BookableHall(scenario), setting.share(), setting.places(), replications);
        if (sums.replications() > 1) {
            Estimate gain = gain(sums, Who.HALL, reference).estimate(AppointmentPlan.CONFIDENCE);
            Estimate walkIns = gain(sums, Who.WALK_INS, reference).estimate(AppointmentPlan.CONFIDENCE);
            boolean holds = gain.mean() > 0 && !(walkIns.mean() < -question.notice());
            ends.add(new RangeEnd(key, value, gain, walkIns, holds));
        }
    }

    private Setting setting(Tried tried, SettingSums sums, SettingSums reference, Loss loss) {
        return new Setting(
                tried.share(),
                tried.places(),
                tried.overbooked(),
                tried.places() * HALF_HOUR / hall.rules().slotMillis(),
                tried.book(),
                level(sums, Who.BOOKERS),
                level(sums, Who.WALK_INS),
                level(sums, Who.HALL),
                difference(sums, Who.BOOKERS, reference),
                difference(sums, Who.WALK_INS, reference),
                difference(sums, Who.HALL, reference),
                sums.busyShare(),
                loss);
    }

    private static BookFacts nobody() {
        Estimate none = new Estimate(Double.NaN, Double.NaN, Double.NaN);
        return new BookFacts(0, 0, 0, none, none, none);
    }

    private Level level(SettingSums sums, Who who) {
        return new Level(
                sums.arrivals(who) / (course.lastDay() - course.firstDay() + 1),
                sums.inTimeShare(who),
                sums.waitMean(who).estimate(AppointmentPlan.CONFIDENCE),
                sums.waitP90(who));
    }

    private static Difference difference(SettingSums sums, Who who, SettingSums reference) {
        return new Difference(
                gain(sums, who, reference).estimate(AppointmentPlan.CONFIDENCE),
                difference(sums.waitMean(who), reference.waitMean(Who.HALL)).estimate(AppointmentPlan.CONFIDENCE));
    }
}
