package onewindow.reception;

import onewindow.casework.DutyKind;

/**
 * What is owed to whoever gave a bad review.
 *
 * @param number 1 for the hall's first
 * @param subject what was reviewed
 * @param owedAt since when
 * @param lastDay number of the last working day that is in time
 * @param complex whether its limit is that of complex ones
 * @param doneAt when it was done; -1 while it is not
 */
public record Duty(int number, DutyKind kind, Subject subject, long owedAt, int lastDay, boolean complex, long doneAt) {

    /**
     * What was reviewed, and how.
     *
     * @param review number of the review, 1 for the hall's first
     * @param number of the ticket of a day, or of the case
     * @param dayStart when the ticket's day began; -1 for a case
     * @param level of the review
     * @param department whose the matter is; -1 for nobody's
     */
    public record Subject(int review, int number, long dayStart, int level, int department) {

        /** Whether it was the handling of a case, and not a visit. */
        public boolean isCase() {
            return dayStart < 0;
        }
    }

    /** Whether it is still to be done. */
    public boolean isOpen() {
        return doneAt < 0;
    }

    Duty done(long time) {
        return new Duty(number, kind, subject, owedAt, lastDay, complex, time);
    }

    Duty asComplex(int otherLastDay) {
        return new Duty(number, kind, subject, owedAt, otherLastDay, true, doneAt);
    }
}
