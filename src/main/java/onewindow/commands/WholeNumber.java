package onewindow.commands;

import picocli.CommandLine.ITypeConverter;

/** Reads the whole numbers of the command line and says within which bounds they must lie. */
final class WholeNumber {

    /** The figures of this many runs fill some gigabytes. */
    static final int MOST_REPLICATIONS = 1_000_000;

    /** More threads than any machine of today has cores for one hall; each one holds a hall of its own. */
    static final int MOST_THREADS = 256;

    private WholeNumber() {}

    private static int between(int low, int high, String text) {
        try {
            int value = Integer.parseInt(text);
            if (value >= low && value <= high) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number out of bounds.
        }
        throw new WrongValue("value.whole", text, low, high);
    }

    /** Reads the value of {@code --replications}. */
    static final class Replications implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return between(1, MOST_REPLICATIONS, text);
        }
    }

    /** Reads the value of {@code --threads}. */
    static final class Threads implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return between(1, MOST_THREADS, text);
        }
    }

    /** Reads the value of {@code --port}; 0 is any free one. */
    static final class Port implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return between(0, 65_535, text);
        }
    }

    /** Reads the value of {@code --pace}: from real time to an hour a second. */
    static final class Pace implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return between(1, 3600, text);
        }
    }

    /** Reads the value of {@code --retention}. */
    static final class Retention implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return between(1, 36_500, text);
        }
    }

    /** Reads the value of {@code --halls}. */
    static final class Halls implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return between(1, 10_000, text);
        }
    }

    /** Reads the value of {@code --public-rate}, which may say that it is a second. */
    static final class PublicRate implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return between(1, 1_000_000, text.endsWith("/s") ? text.substring(0, text.length() - 2) : text);
        }
    }

    /** Reads the value of {@code --connections}. */
    static final class Connections implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return between(1, 4_000, text);
        }
    }

    /** Reads the value of {@code --displays}: as many as a service takes. */
    static final class Displays implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return between(0, 2_000, text);
        }
    }

    /** Reads the value of {@code --hold-out}. */
    static final class Days implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return between(0, 10_000, text);
        }
    }

    /** Reads the value of {@code --seed}: any number of 64 bits. */
    static final class Seed implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            try {
                return Long.valueOf(text);
            } catch (NumberFormatException e) {
                throw new WrongValue("value.whole", text, Long.MIN_VALUE, Long.MAX_VALUE);
            }
        }
    }
}
