package onewindow.commands;

import java.util.Locale;
import java.util.Optional;
import onewindow.live.HallClock;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** By which time a hall runs. */
final class ClockOptions {

    @Option(
            names = "--clock",
            paramLabel = "wall|commands",
            defaultValue = "wall",
            converter = Reader.class,
            descriptionKey = "serve.clock")
    private HallClock clock = HallClock.WALL;

    /** Null where it is not given. */
    @Option(names = "--pace", paramLabel = "N", converter = WholeNumber.Pace.class, descriptionKey = "serve.pace")
    private Integer pace;

    @Option(names = "--simulate", descriptionKey = "serve.simulate")
    private boolean simulate;

    @Option(
            names = "--nights",
            paramLabel = "skip|wait",
            defaultValue = "skip",
            converter = NightsReader.class,
            descriptionKey = "serve.nights")
    private Nights nights = Nights.SKIP;

    /** Null where it is not given. */
    @Option(names = "--start", paramLabel = "TIME", descriptionKey = "serve.start")
    private String start;

    /** Null where it is not given. */
    @Option(
            names = "--from",
            paramLabel = "DATE|today",
            converter = FirstDate.Reader.class,
            descriptionKey = "serve.from")
    private FirstDate from;

    /** Requires that the options go together. */
    void require() {
        if (clock == HallClock.COMMANDS && pace != null) {
            throw UserFault.of("serve.clock-pace");
        }
        if (clock == HallClock.COMMANDS && simulate) {
            throw UserFault.of("serve.clock-simulate");
        }
        if (clock == HallClock.COMMANDS && (waits() || start != null)) {
            throw UserFault.of("serve.clock-nights");
        }
        if (waits() && pace() != 1) {
            throw UserFault.of("serve.nights-pace");
        }
    }

    HallClock clock() {
        return clock;
    }

    int pace() {
        return pace == null ? 1 : pace;
    }

    boolean simulate() {
        return simulate;
    }

    /** Whether the hall follows the clock day and night. */
    boolean waits() {
        return nights == Nights.WAIT;
    }

    /** Returns the hall time at which a new ledger begins, as it was written. */
    Optional<String> start() {
        return Optional.ofNullable(start);
    }

    /** Returns the first date of the days of a new ledger. */
    Optional<FirstDate> from() {
        return Optional.ofNullable(from);
    }

    /** What a hall does at night. */
    enum Nights {
        SKIP,
        WAIT
    }

    /** Reads the value of {@code --nights}. */
    static final class NightsReader implements ITypeConverter<Nights> {
        @Override
        public Nights convert(String text) {
            for (Nights nights : Nights.values()) {
                if (nights.name().toLowerCase(Locale.ROOT).equals(text)) {
                    return nights;
                }
            }
            throw new WrongValue("value.nights", text);
        }
    }

    /** Reads the value of {@code --clock}. */
    static final class Reader implements ITypeConverter<HallClock> {
        @Override
        public HallClock convert(String text) {
            for (HallClock clock : HallClock.values()) {
                if (clock.name().toLowerCase(Locale.ROOT).equals(text)) {
                    return clock;
                }
            }
            throw new WrongValue("value.clock", text);
        }
    }
}
