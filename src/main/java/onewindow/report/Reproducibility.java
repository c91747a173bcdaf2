package onewindow.report;

import onewindow.measure.Environment;
import onewindow.measure.RunResult;
import onewindow.scenario.LocalName;
import onewindow.scenario.Scenario;

/** Section: what it takes to get the same numbers again. */
final class Reproducibility {

    private Reproducibility() {}

    static void write(Html html, Scenario scenario, RunResult result) {
        Environment environment = result.environment();
        html.element("p", Wording.both("repeat.sentence"));
        html.open("pre", "class", "command").text(command(scenario, result)).close("pre");
        html.open("dl", "class", "facts");
        fact(html, "repeat.scenario", scenario.key());
        fact(html, "repeat.sha256", scenario.sha256());
        fact(html, "repeat.seed", Long.toString(result.seed()));
        fact(html, "repeat.replications", result.summary().replications() + " / " + result.requestedReplications());
        fact(html, "repeat.digest", result.summary().digest());
        fact(html, "repeat.version", environment.version() + " (" + environment.commit() + ")");
        fact(html, "repeat.jvm", environment.jvm());
        fact(html, "repeat.cpu", environment.cpu());
        fact(html, "repeat.os", environment.os());
        fact(html, "repeat.threads", Integer.toString(environment.threads()));
        LocalName time = Wording.both(w -> w.duration(environment.runSeconds()));
        html.element("dt", Wording.both("repeat.runTime")).element("dd", time);
        html.close("dl");
        html.open("details", "class", "stress").element("summary", Wording.both("stress.title"));
        html.open("div", "class", "scroll");
        StressChecklist.of(scenario, result).write(html);
        html.close("div", "details");
    }

    /** The command line of the run, or one made from its parts where none is known. */
    static String command(Scenario scenario, RunResult result) {
        String known = result.environment().command();
        String run = known.isEmpty()
                ? "run " + scenario.key() + ".yaml --seed " + result.seed() + " --replications "
                        + result.summary().replications()
                : known;
        return "java -jar onewindow.jar " + run;
    }

    private static void fact(Html html, String key, String value) {
        html.element("dt", Wording.both(key)).open("dd").text(value).close("dd");
    }
}
