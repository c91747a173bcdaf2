package onewindow.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import onewindow.journal.Batch;
import onewindow.journal.LedgerHeader;
import onewindow.measure.Summary;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import onewindow.simulate.RunRequest;
import onewindow.simulate.Simulator;
import onewindow.simulate.StopSign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures of a live hall are those of a run on the same people, one by one. */
class MeasuredDaysTest {

    private static final long SEED = 7;
    private static final long HOUR = 3_600_000;
    private static final int DAYS = 3;

    private final MemoryLedger ledger = new MemoryLedger(new LedgerHeader("", List.of(), "", 1, true, SEED, "test"));

    private static Scenario scenario(String name, String... settings) {
        return new ScenarioReader().read(name, List.of(settings)).scenario().orElseThrow();
    }

    private HallDesk lived(Scenario scenario, double days) throws Exception {
        HallDesk desk = new HallDesk(scenario, 0, true, SEED, new HallTime(() -> 0, 1, 0));
        long start = scenario.horizon().days().get(0).startMillis();
        long end = scenario.horizon().days().get((int) days).startMillis() + (long) ((days % 1) * 24 * HOUR);
        for (long time = start; time <= end; time += HOUR / 3) {
            desk.advance(time);
        }
        Batch.Builder batch = new Batch.Builder();
        batch.entries().addAll(desk.takeRecorded().entries());
        ledger.commit(batch.build());
        return desk;
    }

    private static Summary run(Scenario scenario, int first, int last) {
        return new Simulator(scenario).run(new RunRequest(SEED, 1, 1, first, last), (done, of) -> {}, new StopSign());
    }

    /** To the bit; where there is no figure on one side there is none on the other. */
    private static void assertThatAlike(Summary live, Summary run) {
        assertThat(live)
                .usingRecursiveComparison()
                .withEqualsForType((one, other) -> Double.compare(one, other) == 0, Double.class)
                .isEqualTo(run);
    }

    @ParameterizedTest
    @CsvSource({
        "small-hall, run.replications=1",
        "tidal-windows, cases=null",
        "system-outage, cases.warmUp=2",
        "epidemic-cap, cases=null"
    })
    void allFiguresAreThoseOfARun(String name, String setting) throws Exception {
        Scenario scenario = scenario(name, setting);
        lived(scenario, DAYS);
        Succession only = Succession.only(scenario);

        HallFigures all = MeasuredDays.of(only, ledger, new HallFigures.Wanted(0, 0, DAYS - 1), 0, 0);
        assertThatAlike(all.summary(), run(scenario, 0, DAYS - 1));
        assertThat(all.summary().hall().served().mean()).isGreaterThan(20);

        HallFigures second = MeasuredDays.of(only, ledger, new HallFigures.Wanted(0, 1, 1), 0, 0);
        assertThatAlike(second.summary(), run(scenario, 1, 1));

        Past past = new Past(only, ledger, copy -> null);
        assertThatAlike(past.figures(new HallFigures.Wanted(0, 1, 1), 0).summary(), run(scenario, 1, 1));
    }

    @Test
    void aDayThatRunsCountsUpToNow() throws Exception {
        Scenario scenario = scenario("small-hall", "run.replications=1");
        HallDesk desk = lived(scenario, 1.5);

        HallFigures today =
                MeasuredDays.of(Succession.only(scenario), ledger, new HallFigures.Wanted(0, 1, 1), 0, desk.now());

        assertThat(today.until()).isEqualTo(desk.now());
        long ended = desk.tickets().stream().filter(TicketNote::hasEnded).count();
        assertThat(ended).isPositive();
        assertThat(today.summary().hall().served().mean()
                        + today.summary().hall().abandoned().mean()
                        + today.summary().hall().noShows().mean()
                        + today.summary().hall().unserved().mean())
                .isEqualTo(ended);
    }
}
