package onewindow.commands;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import onewindow.journal.LedgerFault;
import onewindow.journal.SqliteLedger;
import onewindow.live.LedgerDiffers;
import onewindow.live.LedgerVisits;
import onewindow.live.Succession;
import onewindow.live.Verification;
import onewindow.replay.LongestRun;
import onewindow.replay.ReplayResult.FigureRow;
import onewindow.replay.ReplayResult.Proofs;
import onewindow.replay.Script;
import onewindow.scenario.Scenario;
import onewindow.simulate.RunRequest;
import onewindow.simulate.Simulator;
import onewindow.simulate.StopSign;

/** What the ledger of a replayed service says, beside the simulation of which it was replayed. */
final class LedgerProofs {

    private final Path path;
    private final Scenario scenario;
    private final List<Script> scripts;
    private final List<int[]> sequences;

    /**
     * Prepares to look into a ledger that nobody writes on any more.
     *
     * @param sequences for each hall the numbers by which its commands were answered, 0 for none
     */
    LedgerProofs(Path path, Scenario scenario, List<Script> scripts, List<int[]> sequences) {
        this.path = path;
        this.scenario = scenario;
        this.scripts = scripts;
        this.sequences = sequences;
    }

    /**
     * Gives its commands again in virtual time, and compares.
     *
     * @param run the simulation of the same days
     * @param whole whether all of it was played
     * @throws UserFault where something else comes of the ledger than it says
     */
    Proofs of(RunRequest run, boolean whole, Language language) {
        try (SqliteLedger ledger = SqliteLedger.read(path)) {
            Verification.Verified verified = LedgerFit.verify(path, ledger, language);
            String digest = "%016x".formatted(verified.digest());
            String simulated = whole
                    ? new Simulator(scenario)
                            .run(run, (done, of) -> {}, new StopSign())
                            .digest()
                    : "";
            long acknowledged = 0;
            long lost = 0;
            long moved = 0;
            for (int copy = 0; copy < scripts.size(); copy++) {
                int[] of = sequences.get(copy);
                acknowledged +=
                        Arrays.stream(of).filter(sequence -> sequence > 0).count();
                lost += lost(ledger, copy);
                moved += LongestRun.moved(of);
            }
            return new Proofs(
                    verified.commands(),
                    digest,
                    simulated,
                    digest.equals(simulated),
                    acknowledged,
                    lost,
                    moved,
                    whole ? figures(ledger, run, language) : List.of());
        } catch (LedgerFault e) {
            throw LedgerFit.fault(path, e);
        } catch (LedgerDiffers e) {
            throw new UserFault(Texts.of(language, "verify.differs", path, e.getMessage()));
        }
    }

    /** Counts the commands that the ledger does not have under the number by which they were answered. */
    private long lost(SqliteLedger ledger, int copy) throws LedgerFault {
        int[] answered = sequences.get(copy);
        int most = Arrays.stream(answered).max().orElse(0);
        int[] script = new int[most + 1];
        Arrays.fill(script, -1);
        for (int i = 0; i < answered.length; i++) {
            if (answered[i] > 0) {
                script[answered[i]] = i;
            }
        }
        long[] found = new long[1];
        ledger.read(copy, 0, entry -> {
            int index = entry.sequence() <= most ? script[(int) entry.sequence()] : -1;
            found[0] +=
                    index >= 0 && scripts.get(copy).op(index) == entry.command().op() ? 1 : 0;
            return true;
        });
        return Arrays.stream(answered).filter(sequence -> sequence > 0).count() - found[0];
    }

    private List<FigureRow> figures(SqliteLedger ledger, RunRequest run, Language language) throws LedgerFault {
        List<VisitFigures> simulated = new ArrayList<>();
        for (int copy = 0; copy < scripts.size(); copy++) {
            simulated.add(new VisitFigures());
        }
        new Simulator(scenario).perform(run, simulated::get, new StopSign());
        VisitFigures before = new VisitFigures();
        simulated.forEach(before::add);
        VisitFigures live = new VisitFigures();
        Succession succession = LedgerFit.succession(path, ledger, language);
        for (int copy = 0; copy < scripts.size(); copy++) {
            VisitFigures hall = new VisitFigures();
            LedgerVisits.play(succession, ledger, copy, any -> hall);
            live.add(hall);
        }
        return List.of(
                row("taken", "", before, live, VisitFigures::taken),
                row("served", "", before, live, VisitFigures::served),
                row("mean-wait", "s", before, live, VisitFigures::meanWaitSeconds),
                row("wait-p95", "s", before, live, VisitFigures::waitP95Seconds),
                row("in-time", "1", before, live, VisitFigures::withinAQuarter),
                row("gave-up", "", before, live, VisitFigures::gaveUp),
                row("no-shows", "", before, live, VisitFigures::noShows),
                row("unserved", "", before, live, VisitFigures::unserved));
    }

    private static FigureRow row(
            String key, String unit, VisitFigures before, VisitFigures live, ToDoubleFunction<VisitFigures> figure) {
        return new FigureRow(key, unit, figure.applyAsDouble(before), figure.applyAsDouble(live));
    }
}
