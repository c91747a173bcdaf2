package onewindow.journal;

/**
 * One command as it was given.
 *
 * @param time milliseconds since the start of the horizon
 * @param a the first argument, by the command; 0 where it has none
 * @param b the second
 * @param c the third
 * @param d a time among the arguments; 0 where it has none
 */
public record Command(long time, Op op, int a, int b, int c, long d) {

    /** A command without a time among its arguments. */
    public static Command of(long time, Op op, int... arguments) {
        return new Command(
                time,
                op,
                arguments.length > 0 ? arguments[0] : 0,
                arguments.length > 1 ? arguments[1] : 0,
                arguments.length > 2 ? arguments[2] : 0,
                0);
    }
}
