package onewindow.report;

import java.util.ArrayList;
import java.util.List;
import onewindow.assign.Assignment;
import onewindow.demand.ArrivalStream;
import onewindow.demand.Arrivals;
import onewindow.demand.Distribution;
import onewindow.people.Behaviour;
import onewindow.scenario.Scenario;

/** The model of a scenario in words: arrivals, durations, who is called next, what people do. */
final class ModelWords {

    private final Scenario scenario;
    private final Wording wording;

    ModelWords(Scenario scenario, Wording wording) {
        this.scenario = scenario;
        this.wording = wording;
    }

    /** How people come, a stream after the other. */
    String arrivals() {
        List<String> streams = new ArrayList<>();
        for (ArrivalStream stream : scenario.demand().streams()) {
            streams.add(name(stream) + arrivals(stream.arrivals()));
        }
        return join(streams);
    }

    /** The name that the scenario gives a stream, with a colon; nothing where it gives none. */
    private String name(ArrivalStream stream) {
        return scenario.labels().streams().stream()
                .filter(label -> label.key().equals(stream.key()))
                .map(label -> wording.name(label.name()))
                .filter(name -> !name.equals(stream.key()))
                .map(name -> name + wording.text("parameters.colon"))
                .findFirst()
                .orElse("");
    }

    private String arrivals(Arrivals arrivals) {
        if (arrivals instanceof Arrivals.Poisson poisson) {
            return wording.text(poisson.volume().exact() ? "model.exact" : "model.poisson");
        }
        if (arrivals instanceof Arrivals.Renewal renewal) {
            return wording.text("model.renewal", duration(renewal.gap()));
        }
        if (arrivals instanceof Arrivals.Batches) {
            return wording.text("model.batches");
        }
        if (arrivals instanceof Arrivals.Trace trace) {
            return wording.text("model.trace", wording.count(trace.rows().size()));
        }
        Arrivals.Appointments appointments = (Arrivals.Appointments) arrivals;
        return wording.text(
                "model.appointments",
                wording.duration(appointments.slotMillis() / 1000.0),
                wording.count(appointments.places()));
    }

    /** Service times; where there are many, the first three and how many more. */
    String serviceTimes() {
        List<Distribution> all = scenario.demand().serviceTimes();
        List<String> said = new ArrayList<>();
        for (Distribution distribution : all.subList(0, Math.min(3, all.size()))) {
            said.add(duration(distribution));
        }
        if (all.size() > 3) {
            said.add(wording.text("model.more", all.size() - 3));
        }
        return join(said);
    }

    /** A distribution of durations. */
    String duration(Distribution distribution) {
        String mean = wording.duration(distribution.mean() / 1000);
        if (distribution instanceof Distribution.Lognormal lognormal) {
            return wording.text("model.lognormal", mean, wording.decimal(lognormal.cv(), 2));
        }
        if (distribution instanceof Distribution.Gamma gamma) {
            return wording.text("model.gamma", mean, wording.decimal(gamma.cv(), 2));
        }
        if (distribution instanceof Distribution.Erlang erlang) {
            return wording.text("model.erlang", mean, erlang.phases());
        }
        if (distribution instanceof Distribution.Hyperexponential hyper) {
            return wording.text("model.hyperexponential", mean, wording.decimal(hyper.scv(), 2));
        }
        if (distribution instanceof Distribution.Weibull weibull) {
            return wording.text("model.weibull", mean, wording.decimal(weibull.shape(), 2));
        }
        if (distribution instanceof Distribution.WithAtomAtZero atom) {
            return wording.text("model.atom", wording.share(atom.atZero()), duration(atom.rest()));
        }
        return wording.text(plain(distribution), mean);
    }

    private static String plain(Distribution distribution) {
        if (distribution instanceof Distribution.Exponential) {
            return "model.exponential";
        }
        if (distribution instanceof Distribution.Deterministic) {
            return "model.deterministic";
        }
        if (distribution instanceof Distribution.Uniform) {
            return "model.uniform";
        }
        return distribution instanceof Distribution.Triangular ? "model.triangular" : "model.empirical";
    }

    /** Whom a free window calls, and which idle window takes an arriving person. */
    String order() {
        Assignment assignment = scenario.assignment();
        String key = "model.preferenceLists";
        if (assignment instanceof Assignment.LongestWait) {
            key = "model.longestWait";
        } else if (assignment instanceof Assignment.StrictPriority) {
            key = "model.strictPriority";
        } else if (assignment instanceof Assignment.Ageing) {
            key = "model.ageing";
        } else if (assignment instanceof Assignment.Ratio) {
            key = "model.ratio";
        }
        String lines =
                switch (scenario.layout().lines()) {
                    case POOLED -> "model.pooled";
                    case DEDICATED -> "model.dedicated";
                };
        String idle =
                switch (scenario.layout().idleChoice()) {
                    case FIRST_GROUP -> "model.firstGroup";
                    case LEAST_FLEXIBLE -> "model.leastFlexible";
                };
        return join(List.of(wording.text(key), wording.text(lines), wording.text(idle)));
    }

    /** What people do besides waiting and being served, as far as the scenario says. */
    String behaviour() {
        Behaviour behaviour = scenario.behaviour();
        List<String> said = new ArrayList<>();
        behaviour.walking().ifPresent(walking -> said.add(wording.text("model.walking", duration(walking))));
        said.add(
                scenario.demand().patience().isEmpty()
                        ? wording.text("model.endless")
                        : wording.text(
                                "model.patience",
                                duration(scenario.demand().patience().get(0))));
        behaviour.balking().ifPresent(balking -> said.add(wording.text("model.balking")));
        behaviour.noShow().ifPresent(missed -> said.add(wording.text("model.noShow", wording.share(missed.share()))));
        behaviour.transfer().ifPresent(transfer -> said.add(wording.text("model.transfer")));
        behaviour.hold().ifPresent(hold -> said.add(wording.text("model.hold", wording.share(hold.share()))));
        double back = behaviour.returns().sameDay() + behaviour.returns().anotherDay();
        said.add(back > 0 ? wording.text("model.returns", wording.share(back)) : wording.text("model.noReturns"));
        said.add(wording.text(
                switch (behaviour.closing()) {
                    case SERVE_OUT -> "model.serveOut";
                    case SEND_AWAY -> "model.sendAway";
                }));
        return join(said);
    }

    private String join(List<String> parts) {
        return String.join(wording.text("list.semicolon"), parts);
    }
}
