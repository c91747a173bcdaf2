package onewindow.casework;

/**
 * The limits of a kind of case, in working days, counted from the working day after acceptance.
 *
 * @param statutoryDays the limit of the law (法定时限), at least 1
 * @param promisedDays what the department promises (承诺时限), 0 (the same day) to {@code statutoryDays}
 */
public record Limits(int statutoryDays, int promisedDays) {

    /** Throws IllegalArgumentException unless 0 &lt;= promised &lt;= statutory. */
    public Limits {
        if (promisedDays < 0 || promisedDays > statutoryDays) {
            throw new IllegalArgumentException(
                    "the promised limit is from 0 to the statutory one of " + statutoryDays + ", not " + promisedDays);
        }
    }
}
