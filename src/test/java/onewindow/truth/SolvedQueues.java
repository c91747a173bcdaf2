package onewindow.truth;

import static onewindow.truth.SolvedCase.MINUTE;
import static onewindow.truth.SolvedCase.stationary;
import static onewindow.truth.SolvedCase.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Stationary queues with drawn parameters and the answers that formulas or birth-death chains give for them. */
final class SolvedQueues {

    private static final int BEYOND = 400;

    private final Draws draws;
    private final List<SolvedCase> cases = new ArrayList<>();

    private SolvedQueues(Draws draws) {
        this.draws = draws;
    }

    static List<SolvedCase> drawn(Draws draws) {
        SolvedQueues queues = new SolvedQueues(draws);
        queues.manyWindows();
        queues.speedAndScale();
        queues.waitingPlaces();
        queues.noPlaces();
        queues.patience();
        queues.balking("waiting");
        queues.balking("present");
        queues.oneWindow();
        queues.walkingAndMissedCalls();
        queues.priorities();
        queues.prioritiesAtOneWindow();
        queues.gaps();
        queues.groups();
        queues.departments();
        queues.everybodyAtOnce();
        return queues.cases;
    }

    private void add(String name, String text, String figure, double unit, double expected) {
        cases.add(new SolvedCase(name, text, figure, unit, expected));
    }

    private static String exponential(double mean) {
        return text("service: {exponential: %s min}", mean);
    }

    private static String rate(double perHour) {
        return text("demand: {rate: %s per hour}", perHour);
    }

    private static String windows(int count) {
        return text("windows: [{key: w, count: %d}]", count);
    }

    private void manyWindows() {
        for (int i = 0; i < 2; i++) {
            int c = draws.whole(2, 12);
            double service = draws.between(5, 15);
            double rate = draws.between(0.65, 0.85) * c / service * 60;
            String file = stationary(rate, rate(rate), exponential(service), windows(c));
            add("M/M/" + c, file, "mean wait", MINUTE, Formulas.waitMMc(c, rate / 60, service));
            add("M/M/" + c, file, "share of served who waited", 1, Formulas.erlangC(c, rate / 60 * service));
        }
    }

    private void speedAndScale() {
        int c = draws.whole(2, 6);
        double service = draws.between(5, 15);
        for (double scale : new double[] {draws.between(0.5, 0.9), draws.between(1.1, 2.5)}) {
            double speed = draws.between(0.7, 1.4);
            double rate = draws.between(0.65, 0.8) * c / service / speed / scale * 60;
            String file = stationary(
                    rate * scale,
                    text("demand: {rate: %s per hour, scale: %s}", rate, scale),
                    exponential(service),
                    text("windows: [{key: w, count: %d, speed: %s}]", c, speed));
            add(
                    text("M/M/%d, %s of the people, service times by %s", c, scale, speed),
                    file,
                    "mean wait",
                    MINUTE,
                    Formulas.waitMMc(c, rate * scale / 60, service * speed));
        }
    }

    private void waitingPlaces() {
        int c = draws.whole(2, 6);
        int places = draws.whole(2, 8);
        double service = draws.between(5, 15);
        double load = draws.between(0.8, 1.2);
        double rate = load * c / service;
        double[] p = Formulas.birthDeath(c + places, n -> rate, n -> Math.min(n, c) / service);
        double blocked = p[c + places];
        double queue = Formulas.mean(p, n -> Math.max(0, n - c));
        String file = stationary(rate * 60, rate(rate * 60), exponential(service), windows(c), "places: " + places);
        String name = text("M/M/%d/%d", c, c + places);
        add(name, file, "share blocked", 1, blocked);
        add(name, file, "mean wait", MINUTE, queue / rate / (1 - blocked));
        add(name, file, "utilisation", 1, Formulas.mean(p, n -> Math.min(n, c)) / c);
    }

    private void noPlaces() {
        int c = draws.whole(3, 10);
        double mean = draws.between(5, 15);
        double rate = draws.between(0.6, 1.2) * c / mean;
        String file = stationary(
                rate * 60,
                rate(rate * 60),
                text("service: {lognormal: {mean: %s min, cv: %s}}", mean, draws.between(0.5, 1.5)),
                windows(c),
                "places: 0");
        add(text("M/G/%d/%d, lognormal", c, c), file, "share blocked", 1, Formulas.erlangB(c, rate * mean));
    }

    private void patience() {
        int c = draws.whole(3, 12);
        double service = draws.between(5, 15);
        double patience = draws.between(5, 30);
        double rate = draws.between(0.9, 1.2) * c / service;
        double[] p =
                Formulas.birthDeath(BEYOND, n -> rate, n -> Math.min(n, c) / service + Math.max(0, n - c) / patience);
        double queue = Formulas.mean(p, n -> Math.max(0, n - c));
        String file = stationary(
                rate * 60,
                rate(rate * 60),
                exponential(service),
                windows(c),
                text("patience: {exponential: %s min}", patience));
        String name = text("M/M/%d+M", c);
        add(name, file, "share abandoned", 1, queue / patience / rate);
        add(name, file, "mean queue", 1, queue);
        add(name, file, "share of arrivals who waited", 1, Formulas.mean(p, n -> n >= c ? 1 : 0));
    }

    private void balking(String by) {
        int c = draws.whole(2, 6);
        int from = draws.whole(1, 3) + (by.equals("present") ? c : 0);
        double some = draws.between(0.1, 0.4);
        double more = draws.between(0.5, 0.8);
        double service = draws.between(5, 15);
        double rate = draws.between(0.8, 1.3) * c / service;
        int offset = by.equals("present") ? 0 : c;
        double[] share = new double[BEYOND + 1];
        for (int n = 0; n <= BEYOND; n++) {
            int counted = n - offset;
            share[n] = counted < from ? 0 : counted < from + 2 ? some : counted < from + 5 ? more : 1;
        }
        double[] p = Formulas.birthDeath(BEYOND, n -> rate * (1 - share[n]), n -> Math.min(n, c) / service);
        String file = stationary(
                rate * 60,
                rate(rate * 60),
                exponential(service),
                windows(c),
                text(
                        "balking: {by: %s, shareAt: {0: 0, %d: %s, %d: %s, %d: 1}}",
                        by, from, some, from + 2, more, from + 5));
        String name = text("M/M/%d, balking by number %s", c, by);
        double balked = Formulas.mean(p, n -> share[n]);
        add(name, file, "share balked", 1, balked);
        add(name, file, "mean wait", MINUTE, Formulas.mean(p, n -> Math.max(0, n - c)) / rate / (1 - balked));
    }

    private void oneWindow() {
        for (ServiceLaw law : ServiceLaw.drawn(draws)) {
            double rate = draws.between(0.55, 0.75) / law.mean();
            String file = stationary(rate * 60, rate(rate * 60), "service: " + law.text(), windows(1));
            double wait = Formulas.waitMG1(rate, law.mean(), law.secondMoment());
            add("M/G/1, " + law.name(), file, "mean wait", MINUTE, wait);
        }
    }

    private void walkingAndMissedCalls() {
        double mean = draws.between(5, 12);
        double cv = draws.between(0.5, 1.2);
        double slow = draws.between(1, 3);
        double missing = draws.between(0.05, 0.2);
        double vain = 3 * 0.5;
        double present = 1 - missing;
        double walk = slow / 2;
        double first = missing * vain + present * (walk + mean);
        double second =
                missing * vain * vain + present * (slow * slow / 3 + 2 * walk * mean + mean * mean * (1 + cv * cv));
        double rate = draws.between(0.55, 0.75) / first;
        String file = stationary(
                rate * 60,
                rate(rate * 60),
                text("service: {gamma: {mean: %s min, cv: %s}}", mean, cv),
                windows(1),
                text("walking: {uniform: {low: 0 min, high: %s min}}", slow),
                text("noShow: {share: %s, calls: 3, every: 30 s, reactivated: 0}", missing));
        String name = "M/G/1 with a way to the window and missed calls";
        add(name, file, "mean wait", MINUTE, Formulas.waitMG1(rate, first, second));
        add(name, file, "utilisation", 1, rate * first);
    }

    private void priorities() {
        int c = draws.whole(2, 6);
        double service = draws.between(5, 15);
        double share = draws.between(0.2, 0.5);
        double rate = draws.between(0.75, 0.85) * c / service;
        double load = rate * service / c;
        double residual = Formulas.erlangC(c, rate * service) * service / c;
        double[] waits = Formulas.cobham(residual, load * share, load * (1 - share));
        String file = stationary(rate * 60, rate(rate * 60), exponential(service), windows(c), classes(share));
        add(text("M/M/%d, two classes", c), file, "mean wait of class 0", MINUTE, waits[0]);
        add(text("M/M/%d, two classes", c), file, "mean wait of class 1", MINUTE, waits[1]);
    }

    private void prioritiesAtOneWindow() {
        double mean = draws.between(5, 15);
        double cv = draws.between(0.5, 1.3);
        double share = draws.between(0.2, 0.5);
        double rate = draws.between(0.65, 0.75) / mean;
        double residual = rate * mean * mean * (1 + cv * cv) / 2;
        double[] waits = Formulas.cobham(residual, rate * mean * share, rate * mean * (1 - share));
        String file = stationary(
                rate * 60,
                rate(rate * 60),
                text("service: {lognormal: {mean: %s min, cv: %s}}", mean, cv),
                windows(1),
                classes(share));
        add("M/G/1, two classes", file, "mean wait of class 0", MINUTE, waits[0]);
        add("M/G/1, two classes", file, "mean wait of class 1", MINUTE, waits[1]);
    }

    private static String classes(double share) {
        return text(
                        "classes: [{key: a, share: %s}, {key: b, share: %s}]%n",
                        share, Math.round((1 - share) * 1000) / 1e3)
                + "assign: {order: strict-priority, ranks: {a: 0, b: 1}}";
    }

    private void gaps() {
        double service = draws.between(5, 12);
        double gap = Math.round(service / draws.between(0.7, 0.8) * 1000) / 1000.0;
        int phases = draws.whole(2, 5);
        renewal("D/M/1", "kind: deterministic, every: " + gap + " min", gap, service, s -> Math.exp(-s * gap));
        renewal(
                "E" + phases + "/M/1",
                text("kind: renewal, gap: {erlang: {mean: %s min, phases: %d}}", gap, phases),
                gap,
                service,
                s -> Math.pow(1 + s * gap / phases, -phases));
        double low = draws.between(0, gap / 2);
        double high = 2 * gap - low;
        renewal(
                "U/M/1",
                text("kind: renewal, gap: {uniform: {low: %.3f min, high: %.3f min}}", low, high),
                gap,
                service,
                s -> (Math.exp(-s * low) - Math.exp(-s * high)) / (s * (high - low)));
    }

    private void renewal(String name, String stream, double gap, double service, DoubleUnaryOperator transform) {
        String file =
                stationary(60 / gap, "demand: {streams: [{key: s, " + stream + "}]}", exponential(service), windows(1));
        add(name, file, "mean wait", MINUTE, Formulas.waitGIM1(service, transform));
    }

    private void groups() {
        int small = draws.whole(1, 2);
        int large = draws.whole(3, 5);
        double share = draws.between(0.4, 0.8);
        double rest = Math.round((1 - share) * 1000) / 1e3;
        double service = draws.between(3, 8);
        double size = share * small + rest * large;
        double second = share * small * small + rest * large * large;
        double rate = draws.between(0.6, 0.7) / service / size;
        String stream = text(
                "demand: {streams: [{key: bus, kind: batch, rate: %s per hour, size: {%d: %s, %d: %s}}]}",
                rate * 60, small, share, large, rest);
        String file = stationary(rate * size * 60, stream, exponential(service), windows(1));
        add("M[X]/M/1", file, "mean wait", MINUTE, Formulas.waitBatchM1(rate, size, second, service));
    }

    private void departments() {
        double share = draws.between(0.3, 0.7);
        double other = Math.round((1 - share) * 1000) / 1e3;
        double first = draws.between(4, 8);
        double second = draws.between(10, 16);
        double rate = draws.between(0.5, 0.6);
        int c = (int) Math.ceil(rate * share * first / 0.8);
        int d = (int) Math.ceil(rate * other * second / 0.8);
        String file = stationary(
                rate * 60,
                rate(rate * 60),
                "departments:",
                text("  - {key: a, share: %s, service: {exponential: %s min}}", share, first),
                text("  - {key: b, share: %s, service: {exponential: %s min}}", other, second),
                "service: {exponential: 1 min}",
                "windows:",
                text("  - {key: wa, count: %d, serves: [a]}", c),
                text("  - {key: wb, count: %d, serves: [b]}", d));
        double waitA = Formulas.waitMMc(c, rate * share, first);
        double waitB = Formulas.waitMMc(d, rate * other, second);
        add("two departments apart", file, "mean wait of department 0", MINUTE, waitA);
        add("two departments apart", file, "mean wait of department 1", MINUTE, waitB);
    }

    private void everybodyAtOnce() {
        double mean = draws.between(5, 15);
        double busy = draws.between(20, 40);
        String file = stationary(
                busy / mean * 60,
                rate(busy / mean * 60),
                text("service: {weibull: {mean: %s min, shape: %s}}", mean, draws.between(0.7, 2)),
                windows(200));
        add("as many windows as people", file, "busy windows", 1, busy);
    }
}
