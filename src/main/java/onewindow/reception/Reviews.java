package onewindow.reception;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import onewindow.calendar.WorkingDays;
import onewindow.casework.DutyKind;

/**
 * The reviews of visits, and what is owed to whoever gave a bad one of a visit or a case: a contact and a
 * rectification, and after these a call back and a second one, as far as the rules have them.
 */
public final class Reviews {

    private static final int LEVELS = 5;
    private static final int MOST_DONE = 1000;
    private static final int MOST_LATEST = 100;

    private CareRules rules;
    private WorkingDays days;
    private long dayStart;
    /** Of the day's visits the level, by the number of the ticket. */
    private final NavigableMap<Integer, Integer> today = new TreeMap<>();

    private final long[] todayByLevel = new long[LEVELS];
    private final long[] byLevel = new long[LEVELS];
    private final NavigableMap<Integer, Duty> open = new TreeMap<>();
    /** The last that were done. */
    private final NavigableMap<Integer, Duty> done = new TreeMap<>();

    private long doneInTime;
    private long doneLate;
    private int last;
    private int lastReview;
    private final Deque<Duty.Subject> latest = new ArrayDeque<>();

    void goBy(CareRules newRules, WorkingDays newDays) {
        rules = newRules;
        days = newDays;
    }

    void startDay(long start) {
        dayStart = start;
        today.clear();
        java.util.Arrays.fill(todayByLevel, 0);
    }

    int reviewVisit(long time, int number, int level, int department) {
        if (today.containsKey(number)) {
            return ReceptionRefusal.REVIEWED.code();
        }
        today.put(number, level);
        todayByLevel[level - 1]++;
        byLevel[level - 1]++;
        return followUp(time, new Duty.Subject(lastReview + 1, number, dayStart, level, department));
    }

    int followUpCase(long time, int number, int level, int department) {
        return followUp(time, new Duty.Subject(lastReview + 1, number, -1, level, department));
    }

    private int followUp(long time, Duty.Subject subject) {
        lastReview = subject.review();
        latest.addLast(subject);
        if (latest.size() > MOST_LATEST) {
            latest.removeFirst();
        }
        if (isBad(subject.level())) {
            owe(time, DutyKind.CONTACT, subject);
            owe(time, DutyKind.RECTIFICATION, subject);
        }
        return lastReview;
    }

    private void owe(long time, DutyKind kind, Duty.Subject subject) {
        OptionalInt limit = rules.limit(kind);
        if (limit.isPresent()) {
            int lastDay = days.numberAt(time) + limit.getAsInt();
            open.put(++last, new Duty(last, kind, subject, time, lastDay, false, -1));
        }
    }

    int doDuty(long time, int number, boolean complex) {
        Duty duty = open.remove(number);
        if (duty == null) {
            return ReceptionRefusal.UNKNOWN_DUTY.code();
        }
        if (isLate(duty, time)) {
            doneLate++;
        } else {
            doneInTime++;
        }
        done.put(number, duty.done(time));
        if (done.size() > MOST_DONE) {
            done.pollFirstEntry();
        }
        goOn(time, duty, complex);
        return 0;
    }

    private void goOn(long time, Duty duty, boolean complex) {
        switch (duty.kind()) {
            case CONTACT -> {
                if (complex) {
                    findComplex(duty.subject());
                }
            }
            case RECTIFICATION ->
                owe(
                        time,
                        rules.limit(DutyKind.CALL_BACK).isPresent() ? DutyKind.CALL_BACK : DutyKind.SECOND_CALL_BACK,
                        duty.subject());
            case CALL_BACK -> owe(time, DutyKind.SECOND_CALL_BACK, duty.subject());
            default -> {
                // Nothing follows.
            }
        }
    }

    private void findComplex(Duty.Subject subject) {
        for (Duty duty : open.values()) {
            if (duty.kind() == DutyKind.RECTIFICATION && duty.subject().equals(subject)) {
                open.put(duty.number(), duty.asComplex(days.numberAt(duty.owedAt()) + rules.complexDays()));
                return;
            }
        }
    }

    /** Whether a review of a level is bad (差评). */
    public boolean isBad(int level) {
        return level <= rules.badFrom();
    }

    /** Returns the level at which a visit of the day was reviewed; empty where it was not. */
    public OptionalInt ofVisit(int number) {
        Integer level = today.get(number);
        return level == null ? OptionalInt.empty() : OptionalInt.of(level);
    }

    /** Returns the last hundred reviews of visits and cases, the oldest first. */
    public List<Duty.Subject> latest() {
        return List.copyOf(latest);
    }

    /** Returns how many visits were reviewed at a level, 1 to 5, on the present day alone or on all days. */
    public long count(int level, boolean ofToday) {
        return (ofToday ? todayByLevel : byLevel)[level - 1];
    }

    /** Returns a duty; empty where there is none, or it was done long ago. */
    public Optional<Duty> duty(int number) {
        return Optional.ofNullable(open.getOrDefault(number, done.get(number)));
    }

    /** Returns the duties that are to be done, the oldest first. */
    public List<Duty> open() {
        return List.copyOf(open.values());
    }

    /** Returns the last thousand duties that were done, in the order of their numbers. */
    public List<Duty> done() {
        return new ArrayList<>(done.values());
    }

    /** Whether the limit of a duty is over at a time, or was when it was done. */
    public boolean isLate(Duty duty, long time) {
        return days.numberAt(duty.isOpen() ? time : duty.doneAt()) > duty.lastDay();
    }

    /** Returns how many working days of a duty's limit are left at a time, the present day included; 0 for the last. */
    public int daysLeft(Duty duty, long time) {
        return duty.lastDay() - days.numberAt(time);
    }

    /** Returns how many duties were done, in time or late. */
    public long countDone(boolean inTime) {
        return inTime ? doneInTime : doneLate;
    }
}
