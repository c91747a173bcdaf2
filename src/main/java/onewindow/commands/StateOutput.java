package onewindow.commands;

import java.nio.file.Path;
import onewindow.calendar.HallDay;
import onewindow.people.HallState;
import onewindow.scenario.Scenario;
import onewindow.simulate.LookAhead;
import onewindow.simulate.Simulator;
import onewindow.simulate.StopSign;
import onewindow.state.StateClock;
import onewindow.state.StateWriter;
import picocli.CommandLine.Option;

/** The state of the hall at one time of a run's first replication, as a file. */
final class StateOutput {

    private static final String AT = "--state-at";
    private static final String FILE = "--state";

    @Option(names = AT, paramLabel = "TIME", descriptionKey = "run.state-at")
    private String at;

    @Option(names = FILE, paramLabel = "FILE", converter = PathReader.class, descriptionKey = "run.state")
    private Path file;

    private HallDay day;
    private long timeMillis;

    /** Returns the file; null where no state was asked for. */
    Path file() {
        return file;
    }

    /**
     * Settles time and file before anything is run.
     *
     * @throws UserFault where one of the two is missing, the time lies on no hall day or the file cannot be written
     */
    void prepare(Scenario scenario) {
        if (at == null && file == null) {
            return;
        }
        if (at == null || file == null) {
            throw UserFault.of("fault.state.both", AT, FILE);
        }
        StateClock clock = new StateClock(scenario.horizon());
        timeMillis = clock.read(at)
                .orElseThrow(
                        () -> new UserFault(AT + ": '" + at + "' is not " + clock.example() + " within the horizon"));
        day = LookAhead.dayOf(scenario, timeMillis).orElseThrow(() -> UserFault.of("fault.state.closed", AT, at));
        new ReportFile(FILE, file).requireWritable();
    }

    /** Writes the state, if that was asked for; returns whether it was not stopped in between. */
    boolean write(Scenario scenario, long seed, StopSign stop) {
        if (file == null) {
            return true;
        }
        HallState state = new Simulator(scenario).stateAt(seed, day, timeMillis, stop);
        if (state != null) {
            new ReportFile(FILE, file).write(out -> StateWriter.write(scenario, day, state, out));
        }
        return state != null;
    }
}
