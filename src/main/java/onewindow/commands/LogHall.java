package onewindow.commands;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onewindow.calibrate.Calibration;
import onewindow.calibrate.Calibrator;
import onewindow.calibrate.draft.ScenarioDraft;
import onewindow.calibrate.fit.HallModel;
import onewindow.calibrate.log.LogColumn;
import onewindow.calibrate.log.LogFiles;
import onewindow.calibrate.log.LogOptions;
import onewindow.calibrate.log.LogWords;
import onewindow.calibrate.log.ReadReportText;
import onewindow.calibrate.log.UnreadableLog;
import onewindow.plan.decide.Decision.Timed;
import onewindow.scenario.Provenance.Assumed;
import onewindow.scenario.Provenance.Sourced;
import onewindow.scenario.Scenario;
import onewindow.simulate.StopSign;

/** The hall that a log shows: calibrated, with the intervals of its numbers in place of assumed ranges. */
final class LogHall {

    /** As {@code calibrate} takes it: with more rows that cannot be, nothing is fitted. */
    private static final double MOST_BAD = 0.01;

    private static final Pattern INTERVAL = Pattern.compile(".*95 % interval (.+) to (.+)");
    /** Blocks whose numbers move the whole hall; those of single departments and matters are too many to try. */
    private static final Set<String> MOVED = Set.of("demand.cases", "demand.rate", "demand.dayFactor", "service");

    private final String name;
    private final Calibration calibration;

    private LogHall(String name, Calibration calibration) {
        this.name = name;
        this.calibration = calibration;
    }

    /**
     * Calibrates.
     *
     * @throws UserFault where the log cannot be read or tells too little
     */
    static LogHall of(Path log, ZoneId zone, int threads, StopSign stop, Language language) {
        if (!LedgerLog.is(log)) {
            return read(log, log, zone, threads, stop, language);
        }
        try (LedgerLog visits = LedgerLog.of(log, null, language)) {
            return read(log, visits.files().get(0), zone, threads, stop, language);
        }
    }

    private static LogHall read(Path log, Path file, ZoneId zone, int threads, StopSign stop, Language language) {
        String name = log.getFileName().toString();
        try {
            LogFiles.Opened opened = LogFiles.open(
                    List.of(file),
                    new LogOptions(zone, Optional.empty(), Optional.empty(), Optional.empty(), LogWords.known()));
            if (!(opened instanceof LogFiles.Visits visits)) {
                throw new UserFault(Texts.of(language, "decide.log.snapshots", log));
            }
            String stem = name.replaceFirst("\\.gz$", "").replaceFirst("\\.[^.]*$", "");
            Calibrator calibrator =
                    new Calibrator(visits.log(), new ScenarioDraft.Origin(name, stem, stem, zone.getId()));
            ReadReportText.tooManyBad(calibrator.fit().report(), MOST_BAD, language.tag())
                    .ifPresent(line -> {
                        throw new UserFault(line);
                    });
            if (calibrator.fit().days().isEmpty()) {
                throw new UserFault(Texts.of(language, "calibrate.no-rows", log));
            }
            return new LogHall(name, calibrator.calibrate(OptionalInt.empty(), threads, stop));
        } catch (UnreadableLog e) {
            throw new UserFault(String.join("\n", e.lines(language.tag())));
        }
    }

    /** The scenario file. */
    String yaml() {
        return calibration.draft().yaml();
    }

    /** The numbers that move the whole hall, each with its interval for a range. */
    static List<Assumed> ranges(Scenario calibrated) {
        List<Assumed> ranges = new ArrayList<>();
        for (Sourced sourced : calibrated.provenance().sources()) {
            Matcher interval = INTERVAL.matcher(sourced.source());
            boolean moved = MOVED.stream()
                    .anyMatch(block ->
                            sourced.key().equals(block) || sourced.key().startsWith(block + "."));
            if (moved && interval.matches()) {
                ranges.add(new Assumed(
                        sourced.key(), sourced.value(), sourced.source(), interval.group(1), interval.group(2), true));
            }
        }
        return ranges;
    }

    /**
     * The cases of a department that the log has timed.
     *
     * @param department its name
     */
    Timed timed(String department) {
        boolean ends = calibration.columns().contains(LogColumn.END);
        HallModel hall = calibration.hall();
        long there = hall.departments().stream()
                .filter(each -> each.name().equals(department))
                .mapToLong(each -> each.service()
                        .map(HallModel.PartService::count)
                        .orElse(Math.round(hall.tickets() * each.share().value())))
                .findFirst()
                .orElse(hall.tickets());
        return new Timed(name, hall.days().size(), ends ? hall.tickets() : 0, ends ? there : 0);
    }
}
