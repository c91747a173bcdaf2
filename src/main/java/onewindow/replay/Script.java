package onewindow.replay;

import java.util.Arrays;
import onewindow.casework.CaseView;
import onewindow.journal.Command;
import onewindow.journal.Op;
import onewindow.journal.Recorder;

/**
 * The timed commands of one hall's people, in order, as a simulation gave them. Tickets, cases, steps and duties are
 * named by serial numbers in place of the hall's indices, which are used again.
 */
public final class Script {

    static final int NONE = -1;

    private static final int FIRST_SIZE = 1024;

    private int size;
    private long[] times = new long[FIRST_SIZE];
    private long[] moments = new long[FIRST_SIZE];
    private byte[] ops = new byte[FIRST_SIZE];
    private boolean[] done = new boolean[FIRST_SIZE];
    private int[][] arguments = new int[3][FIRST_SIZE];
    private int[][] subjects = new int[Subject.values().length][FIRST_SIZE];
    private final int[] serials = new int[Subject.values().length];

    /** What a command is about; the commands about one of them follow one another. */
    enum Subject {
        TICKET,
        WINDOW,
        CASE,
        OFFICE,
        STEP,
        DUTY
    }

    /** Returns the number of commands. */
    public int size() {
        return size;
    }

    /** Returns when a command is given, milliseconds since the start of the horizon. */
    public long time(int index) {
        return times[index];
    }

    /** Returns the command. */
    public Op op(int index) {
        return Op.of(ops[index]);
    }

    /** Returns an argument as it was recorded, from 0. */
    int argument(int index, int which) {
        return arguments[which][index];
    }

    /** Returns the time among the arguments. */
    long moment(int index) {
        return moments[index];
    }

    /** Whether the simulated hall did it, and did not refuse. */
    boolean wasDone(int index) {
        return done[index];
    }

    /**
     * Returns the serial number of what a command is about or makes, or {@link #NONE}; windows and offices are theirs.
     */
    int subject(int index, Subject subject) {
        return subjects[subject.ordinal()][index];
    }

    /** Returns how many tickets, cases, steps or duties there are. */
    int count(Subject subject) {
        return serials[subject.ordinal()];
    }

    private int add(Command command, int result) {
        if (size == times.length) {
            grow();
        }
        times[size] = command.time();
        moments[size] = command.d();
        ops[size] = (byte) command.op().code();
        done[size] = result >= 0;
        arguments[0][size] = command.a();
        arguments[1][size] = command.b();
        arguments[2][size] = command.c();
        for (int[] column : subjects) {
            column[size] = NONE;
        }
        return size++;
    }

    private void grow() {
        int more = size + size / 2;
        times = Arrays.copyOf(times, more);
        moments = Arrays.copyOf(moments, more);
        ops = Arrays.copyOf(ops, more);
        done = Arrays.copyOf(done, more);
        arguments = grown(arguments, more);
        subjects = grown(subjects, more);
    }

    private static int[][] grown(int[][] columns, int more) {
        int[][] longer = new int[columns.length][];
        for (int i = 0; i < columns.length; i++) {
            longer[i] = Arrays.copyOf(columns[i], more);
        }
        return longer;
    }

    /** Writes down what people do in a simulated hall. What a service does by itself is left out. */
    public static final class Recording implements Recorder {

        private final Script script = new Script();
        private final int[][] serialOf = new int[Subject.values().length][64];
        private int[] windowOf = new int[64];
        private int[] officeOf = new int[64];
        private CaseView cases;
        private long after = Long.MIN_VALUE;

        /** Names the cases whose commands come in, where there are any. */
        public void watch(CaseView view) {
            cases = view;
        }

        /** Leaves out commands before a time. */
        public void begin(long time) {
            after = time;
        }

        /** Returns what was written down so far. */
        public Script script() {
            return script;
        }

        @Override
        public void record(Command command, int result) {
            Op op = command.op();
            if (op == Op.START_DAY || op == Op.START_WORKING_DAY || op == Op.TAKE_OVER || command.time() < after) {
                return;
            }
            int index = script.add(command, result);
            switch (op) {
                case TAKE_TICKET -> set(index, Subject.TICKET, made(Subject.TICKET, result));
                case CALL_NEXT -> called(index, command.a(), result);
                case CALL_TICKET -> called(index, command.a(), command.b());
                case OPEN_WINDOW, CLOSE_WINDOW -> set(index, Subject.WINDOW, command.a());
                case CALL_AGAIN, START_SERVICE, FINISH_SERVICE, TRANSFER, TRANSFER_AND_BACK, HOLD, MISS ->
                    atWindow(index, command.a());
                case SEND_ON, END_HOLD, ABANDON, SEND_AWAY, REACTIVATE, DROP, LEAVE_IN_OUTAGE ->
                    set(index, Subject.TICKET, known(Subject.TICKET, command.a()));
                default -> behind(index, command, result);
            }
        }

        private void behind(int index, Command command, int result) {
            switch (command.op()) {
                case PRE_CHECK, RECEIVE -> set(index, Subject.CASE, made(Subject.CASE, result));
                case OWE_DUTY -> set(index, Subject.DUTY, made(Subject.DUTY, result));
                case DO_DUTY -> set(index, Subject.DUTY, known(Subject.DUTY, command.a()));
                case SET_OFFICERS -> set(index, Subject.OFFICE, command.a());
                case HAND, HAND_TO_REGION -> {
                    set(index, Subject.CASE, known(Subject.CASE, command.a()));
                    set(index, Subject.OFFICE, command.b());
                }
                case START_NEXT -> started(index, command.a(), result);
                case FINISH_STEP -> {
                    int step = known(Subject.STEP, command.a());
                    set(index, Subject.STEP, step);
                    set(index, Subject.OFFICE, officeOf[step]);
                    set(index, Subject.CASE, known(Subject.CASE, result));
                }
                default -> {
                    if (command.op().arguments().contains("case")) {
                        set(index, Subject.CASE, known(Subject.CASE, command.a()));
                    }
                }
            }
        }

        private void called(int index, int window, int ticket) {
            set(index, Subject.WINDOW, window);
            if (ticket >= 0) {
                int serial = known(Subject.TICKET, ticket);
                set(index, Subject.TICKET, serial);
                windowOf = roomFor(serial, windowOf);
                windowOf[serial] = window;
            }
        }

        private void atWindow(int index, int ticket) {
            int serial = known(Subject.TICKET, ticket);
            set(index, Subject.TICKET, serial);
            set(index, Subject.WINDOW, windowOf[serial]);
        }

        private void started(int index, int office, int step) {
            int serial = made(Subject.STEP, step);
            officeOf = roomFor(serial, officeOf);
            officeOf[serial] = office;
            set(index, Subject.STEP, serial);
            set(index, Subject.OFFICE, office);
            set(index, Subject.CASE, known(Subject.CASE, cases.fileOf(step)));
        }

        private void set(int index, Subject subject, int serial) {
            script.subjects[subject.ordinal()][index] = serial;
        }

        private int made(Subject subject, int index) {
            int kind = subject.ordinal();
            int serial = script.serials[kind]++;
            serialOf[kind] = roomFor(index, serialOf[kind]);
            serialOf[kind][index] = serial;
            return serial;
        }

        private int known(Subject subject, int index) {
            return serialOf[subject.ordinal()][index];
        }

        private static int[] roomFor(int index, int[] values) {
            return index < values.length ? values : Arrays.copyOf(values, Math.max(index + 1, 2 * values.length));
        }
    }
}
