package onewindow.live;

import onewindow.hall.Refusal;
import onewindow.reception.ReceptionRefusal;

/**
 * What comes of something asked of the front desk: a number, or why it is refused, and then nothing was done.
 *
 * @param value what was made or called, 0 where that is nothing; negative where it is refused
 * @param refusal null where it is not refused
 * @param text what is wrong, in a sentence without a full stop; empty where nothing is
 */
public record Result(int value, Enum<?> refusal, String text) {

    /** Returns what a hall's code says. */
    public static Result ofHall(int code) {
        return code >= 0
                ? new Result(code, null, "")
                : new Result(code, Refusal.of(code), Refusal.of(code).text());
    }

    /** What a reception returns. */
    static Result ofReception(int code) {
        return code >= 0 ? new Result(code, null, "") : refused(ReceptionRefusal.of(code));
    }

    static Result refused(ReceptionRefusal why) {
        return new Result(why.code(), why, why.text());
    }

    /** Whether nothing was done. */
    public boolean isRefused() {
        return value < 0;
    }
}
