package onewindow.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import onewindow.plan.appointments.AppointmentStudy;
import onewindow.plan.appointments.AppointmentStudy.Question;
import onewindow.plan.appointments.BookableHall;
import onewindow.report.AppointmentsAnswer;
import onewindow.scenario.Scenario;
import onewindow.simulate.RangeStudy.Variation;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds which share of the people should be able to book, with how many places, and what walk-ins lose by it. */
@Command(name = "appointments", resourceBundle = "onewindow.commands.Help", sortOptions = false)
final class AppointmentsCommand implements Callable<Integer> {

    /** Of the stream of appointments. */
    private static final List<String> MOVED = List.of("noShow", "early", "checkIn");

    @Parameters(paramLabel = "FILE", descriptionKey = "run.file")
    private String file;

    @Option(
            names = "--shares",
            paramLabel = "S1,S2,…",
            defaultValue = "0,10,20,30,40,50,60,70,80",
            converter = SharesReader.class,
            descriptionKey = "appointments.shares")
    private Shares shares;

    @Option(
            names = "--without-slot",
            paramLabel = "SHARE",
            defaultValue = "5%",
            converter = ShareReader.class,
            descriptionKey = "appointments.without-slot")
    private double withoutSlot;

    @Option(
            names = "--notice",
            paramLabel = "SHARE",
            defaultValue = "1%",
            converter = ShareReader.class,
            descriptionKey = "appointments.notice")
    private double notice;

    @Mixin
    private PrecisionOption precision;

    @Mixin
    private RangesOption ranges;

    @Mixin
    private KeptOptions kept;

    @Mixin
    private Inquiry inquiry;

    @Override
    public Integer call() {
        Scenario scenario = inquiry.read(file);
        BookableHall.lack(scenario).ifPresent(lack -> {
            throw inquiry.fault("appointments.lack." + lack.name(), file);
        });
        inquiry.settle(List.of(file), inquiry.named(scenario.key(), "appointments"));
        Question question = new Question(
                inquiry.options().target(scenario), shares.above0(), withoutSlot, notice, precision.value());
        return inquiry.report(kept.results(), progress -> new AppointmentStudy(
                        new BookableHall(scenario), question, inquiry.course(scenario), kept.results(), progress)
                .run(() -> ranges(scenario))
                .map(plan -> AppointmentsAnswer.of(
                        scenario,
                        plan,
                        inquiry.options().targetIsUsual(scenario),
                        inquiry.environment(words(), scenario))));
    }

    /** Whether people keep what they booked, and when they come: the ranges of these that the scenario states. */
    private List<Variation> ranges(Scenario scenario) {
        if (!ranges.wanted()) {
            return List.of();
        }
        String stream = "demand.streams." + new BookableHall(scenario).streamKey() + ".";
        return inquiry.ranges(file).of(scenario, inquiry.stop(), key -> MOVED.stream()
                .anyMatch(part -> (key + ".").startsWith(stream + part + ".")));
    }

    private List<String> words() {
        List<String> words = new ArrayList<>(List.of(
                "appointments",
                file,
                "--shares",
                shares.text(),
                "--without-slot",
                Double.toString(withoutSlot),
                "--notice",
                Double.toString(notice)));
        words.addAll(precision.words());
        words.addAll(ranges.words());
        return words;
    }

    /** Bookable shares as they were written, and those above 0, ascending. */
    record Shares(String text, List<Double> above0) {
        Shares {
            above0 = List.copyOf(above0);
        }
    }

    /** Reads {@code --shares}: numbers are percentages. */
    static final class SharesReader implements ITypeConverter<Shares> {
        @Override
        public Shares convert(String text) {
            TreeSet<Double> shares = new TreeSet<>();
            for (String part : text.split(",", -1)) {
                String plain = part.strip();
                try {
                    double share = Double.parseDouble(plain.replaceAll(" ?%$", "")) / 100;
                    if (share >= 0 && share <= 1) {
                        shares.add(share);
                        continue;
                    }
                } catch (NumberFormatException e) {
                    // Said below, as for a share out of bounds.
                }
                throw new WrongValue("value.percentage", plain);
            }
            shares.remove(0.0);
            if (shares.isEmpty()) {
                throw new WrongValue("value.noShare", text);
            }
            return new Shares(text, List.copyOf(shares));
        }
    }
}
