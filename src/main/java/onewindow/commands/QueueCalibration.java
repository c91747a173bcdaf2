package onewindow.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import onewindow.calibrate.log.LogFiles;
import onewindow.calibrate.snapshot.Finding;
import onewindow.calibrate.snapshot.MissingColumns;
import onewindow.calibrate.snapshot.SnapshotCalibration;
import onewindow.calibrate.snapshot.SnapshotFit;
import onewindow.calibrate.snapshot.SnapshotJudge;
import onewindow.calibrate.snapshot.SnapshotJudgement;
import onewindow.calibrate.snapshot.SnapshotLog;
import onewindow.calibrate.snapshot.SnapshotModel;
import onewindow.calibrate.snapshot.SnapshotScenario;
import onewindow.simulate.StopSign;

/**
 * Calibrates a scenario on snapshots of queues, for the command {@code calibrate}.
 *
 * @param snapshots the files
 * @param hall the hall to fit; null where the user named none
 * @param held how many of the last days are kept from the fit
 * @param maxBad share of the rows that may be unreadable
 * @param zone of the hall's clock
 */
record QueueCalibration(
        LogFiles.QueueSnapshots snapshots,
        String hall,
        int held,
        double maxBad,
        ZoneId zone,
        int threads,
        Language language) {

    private static final int REPLICATIONS = 30;
    private static final int JUDGING_REPLICATIONS = 100;
    private static final long FIT_SEED = 1;
    private static final long JUDGE_SEED = 2;

    /**
     * Returns the scenario's text and says what was found.
     *
     * @throws UserFault where the files cannot be read, or where the hall or the days are not among them
     */
    String scenario(PrintWriter out, StopSign stop) {
        SnapshotLog log = read();
        String chosen = chosen(log.halls());
        List<LocalDate> days = log.days();
        if (held >= days.size()) {
            throw new UserFault(Texts.of(language, "calibrate.too-few-days", days.size(), held));
        }
        List<LocalDate> fitted = days.subList(0, days.size() - held);
        SnapshotModel model =
                SnapshotCalibration.calibrate(fit(log, chosen, fitted), FIT_SEED, REPLICATIONS, threads, stop);
        for (Finding finding : Finding.values()) {
            if (log.report().count(finding) > 0) {
                out.println(Texts.of(
                        language,
                        "calibrate.snapshot." + finding.name(),
                        log.report().count(finding),
                        log.report().example(finding)));
            }
        }
        if (held > 0) {
            SnapshotJudgement judged = SnapshotJudge.judge(
                    log,
                    model,
                    days.subList(days.size() - held, days.size()),
                    JUDGE_SEED,
                    JUDGING_REPLICATIONS,
                    threads);
            say(judged, out);
        }
        String source = String.join(
                ", ",
                snapshots.files().stream()
                        .map(path -> path.getFileName().toString())
                        .toList());
        return SnapshotScenario.yaml(
                model,
                new SnapshotScenario.Words(
                        source,
                        zone.getId(),
                        List.of(chosen, chosen),
                        List.of(
                                Texts.of(Language.ZH, "calibrate.snapshot.summary", fitted.size()),
                                Texts.of(Language.EN, "calibrate.snapshot.summary", fitted.size())),
                        Map.of(),
                        List.of()));
    }

    private void say(SnapshotJudgement judged, PrintWriter out) {
        if (!judged.sound()) {
            out.println(Texts.of(language, "calibrate.snapshot.unsound", judged.hall()));
        }
        out.println(Texts.of(
                language,
                "calibrate.snapshot.fitted",
                judged.fitted().observed(),
                judged.fitted().simulated(),
                judged.fitted().error(),
                judged.fitted().errorByHour()));
        out.println(Texts.of(
                language,
                "calibrate.snapshot.judged",
                judged.judged().observed(),
                judged.judged().simulated(),
                judged.judged().error(),
                judged.judged().errorByHour()));
        out.println(Texts.of(language, "calibrate.snapshot.band", judged.covered(), judged.halfHours()));
    }

    private SnapshotModel fit(SnapshotLog log, String chosen, List<LocalDate> fitted) {
        try {
            return SnapshotFit.fit(log, chosen, fitted);
        } catch (IllegalArgumentException e) {
            throw new UserFault(Texts.of(
                    language,
                    "calibrate.snapshot.nobody",
                    chosen,
                    fitted.get(0).toString(),
                    fitted.get(fitted.size() - 1).toString()));
        }
    }

    private SnapshotLog read() {
        try {
            SnapshotLog log = SnapshotLog.open(snapshots.files(), snapshots.charset(), snapshots.separator());
            long bad = log.report().count(Finding.UNREADABLE_ROW);
            if (bad > maxBad * log.report().rows()) {
                throw new UserFault(Texts.of(
                        language,
                        "calibrate.snapshot.tooManyBad",
                        bad,
                        log.report().rows(),
                        maxBad,
                        log.report().example(Finding.UNREADABLE_ROW)));
            }
            return log;
        } catch (MissingColumns e) {
            throw new UserFault(Texts.of(language, "calibrate.snapshot.noColumn", e.file(), e.columns()));
        } catch (IOException e) {
            throw UserFault.of("fault.unreadable", snapshots.files().get(0), e.getMessage());
        }
    }

    private String chosen(List<String> halls) {
        if (hall == null && halls.size() == 1) {
            return halls.get(0);
        }
        if (hall == null || !halls.contains(hall)) {
            throw new UserFault(
                    Texts.of(language, "calibrate.snapshot.hall", hall == null ? "" : hall, String.join(", ", halls)));
        }
        return hall;
    }
}
