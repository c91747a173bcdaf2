package onewindow.casework;

/**
 * The commands that cases and offices take, each with its time, milliseconds since the start of the horizon. They must
 * come in order of time. An impossible command changes nothing and returns the negative {@link CaseRefusal#code} of a
 * refusal; a possible one returns an index or 0.
 */
public interface CaseCommands {

    /** Returns what can be seen. */
    CaseView view();

    /** Forgets every case. */
    void reset();

    /** A case comes to be looked at before it is received. Returns the case. */
    int preCheck(long time, int matter, int kind, Channel channel);

    /** A case is received. Returns the case. */
    int receive(long time, int matter, int kind, Channel channel);

    /** A case that was looked at is received. */
    int receive(long time, int file);

    /** The applicant makes a trip for the case. */
    int noteTrip(long time, int file, TripCause cause);

    /**
     * The applicant is told what is missing: before acceptance, in the pre-check, or in circulation, where the clocks
     * then stand still.
     */
    int tellMissing(long time, int file);

    /** What was missing comes: the case is received or, where it had been accepted, in circulation again. */
    int supplement(long time, int file);

    /**
     * A received case is accepted: its clocks start.
     *
     * @param withGap something of minor weight is missing and was promised (容缺受理): until {@link #fillGap} the case can
     *     neither be granted nor refused
     */
    int accept(long time, int file, boolean withGap);

    /**
     * A received case that nobody told of what is missing within the time for it counts as accepted from the day on
     * which it came, whatever is missing (行政许可法, article 32): its clocks count from that day.
     */
    int acceptFromReceipt(long time, int file);

    /** What was missing of a case accepted with a gap comes. */
    int fillGap(long time, int file);

    /** A case is handed to an office. Returns the step, which waits there. */
    int hand(long time, int file, int office);

    /**
     * A case is handed to an office that stands for several outside (合作地区).
     *
     * @param region which of them, from 0
     * @return the step, which waits there
     */
    int handToRegion(long time, int file, int office, int region);

    /** A free officer of an office takes the step that has waited longest. Returns the step. */
    int startNext(long time, int office);

    /** A step is done. Returns its case. */
    int finishStep(long time, int step);

    /** A case in circulation pauses for a hearing, an inspection or experts: the clocks stand still. */
    int suspend(long time, int file);

    /** A suspended case goes on. */
    int resume(long time, int file);

    /**
     * Both limits are moved, with approval.
     *
     * @param byDays working days, at least 1
     */
    int extend(long time, int file, int byDays);

    /** A working day begins: cases whose promised limit is near or over are warned of, once each. */
    void startDay(long time);

    /**
     * The case is decided, or ends without a decision: one that is not yet accepted can only be not accepted or
     * withdrawn; one that waits for a supplement, or has a gap, can only be withdrawn or terminated.
     */
    int decide(long time, int file, Outcome outcome);

    /** A case is refused since somebody outside, whose answer it needs, refuses it. */
    int refuseFromOutside(long time, int file);

    /** The result of a decided case waits for the applicant. */
    int makeReady(long time, int file);

    /** The applicant gets the result of a decided case. */
    int issue(long time, int file, IssueWay way);

    /** A case that is issued, or that ended without a result, goes to the archive; its index is free again. */
    int archive(long time, int file);

    /**
     * The applicant is asked for a review of the handling (好差评), once a case, and gives one or not.
     *
     * @param level 1 (very dissatisfied) to 5 (very satisfied), or 0 where none is given
     */
    int review(long time, int file, int level);

    /**
     * A handling without a review is rated by default (默认评价), in place of being asked for one.
     *
     * @param level 1 (very dissatisfied) to 5 (very satisfied)
     */
    int rateByDefault(long time, int file, int level);

    /**
     * A third party phones the applicant of a case that is over (第三方回访), once a case, before it is archived.
     *
     * @param level what the applicant says of it, 1 (very dissatisfied) to 5 (very satisfied), or 0 for no answer
     */
    int survey(long time, int file, int level);

    /**
     * Somebody is owed something. Returns the duty.
     *
     * @param department whose it is
     * @param limitDays working days, at least 0; the day after is the first that counts
     */
    int oweDuty(long time, DutyKind kind, int department, int limitDays);

    /** A duty is done. */
    int doDuty(long time, int duty);

    /** An office has so many officers from now on; one at work finishes the step in hand. */
    int setOfficers(long time, int office, int officers);
}
