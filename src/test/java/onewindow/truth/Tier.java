package onewindow.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** How closely a comparison looks, and the rule by which it passes. */
enum Tier {
    /** Runs with every build. */
    SHORT {
        @Override
        void requirePrecision(String what, double expected, Sample seen) {
            assertThat(seen.standardError())
                    .as("standard error of %s, at most 2.5 %% of the value", what)
                    .isLessThanOrEqualTo(0.025 * expected);
        }
    },
    /** Runs with {@code -Dlong}: the 99 % interval is at most 1 % of the value to either side. */
    LONG {
        @Override
        void requirePrecision(String what, double expected, Sample seen) {
            assertThat(seen.halfWidth99())
                    .as("half-width of the 99 %% interval of %s, at most 1 %% of the value", what)
                    .isLessThanOrEqualTo(0.01 * expected);
        }
    };

    /**
     * Each comparison may miss the truth by so many standard errors: with a hundred of them a correct program would
     * fail for about one seed in a hundred.
     */
    static final double MOST_STANDARD_ERRORS = 4;

    private static final Path SEEN = Path.of("target", "truth.csv");

    abstract void requirePrecision(String what, double expected, Sample seen);

    /** Passes when the truth lies within 4 standard errors of the mean and the standard error is small enough. */
    final void compare(String what, double expected, Sample seen) {
        double z = seen.z(expected);
        note(what, expected, seen, z);
        assertThat(Math.abs(z))
                .as(
                        "%s: expected %.7g, mean %.7g, standard error %.3g, z %.2f",
                        what, expected, seen.mean(), seen.standardError(), z)
                .isLessThanOrEqualTo(MOST_STANDARD_ERRORS);
        requirePrecision(what, Math.abs(expected), seen);
    }

    /** Notes what was seen in {@code target/truth.csv}, for whoever wants all the numbers of a build that passed. */
    private void note(String what, double expected, Sample seen, double z) {
        String line = String.format(
                Locale.ROOT,
                "%s,\"%s\",%.7g,%.7g,%.3g,%.2f%n",
                name().toLowerCase(Locale.ROOT),
                what,
                expected,
                seen.mean(),
                seen.standardError(),
                z);
        try {
            Files.createDirectories(SEEN.getParent());
            Files.writeString(SEEN, line, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new IllegalStateException("cannot write " + SEEN, e);
        }
    }
}
