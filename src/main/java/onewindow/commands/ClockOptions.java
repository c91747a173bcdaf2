package onewindow.commands;

import java.util.Locale;
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

    /** Requires that the options go together. */
    void require() {
        if (clock == HallClock.COMMANDS && pace != null) {
            throw UserFault.of("serve.clock-pace");
        }
        if (clock == HallClock.COMMANDS && simulate) {
            throw UserFault.of("serve.clock-simulate");
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
