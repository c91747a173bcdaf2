package onewindow.calibrate.log;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import onewindow.calibrate.log.LogWords.Field;

/**
 * One row of a CSV file, filled by the parser from its buffer and used again for the next: texts come from caches,
 * times are read from the characters.
 */
final class CsvRow extends AbstractBaseCsvCallbackHandler<CsvRow> implements Draft.Source {

    private static final Field[] FIELDS = Field.values();
    private static final int LONGEST_KEPT = 64;

    private final CsvHead head;
    private final String file;
    private final int[] roles;
    private final LogTime time;
    private final Draft draft = new Draft();
    private final TextCache[] caches = new TextCache[FIELDS.length];
    /** What was written in columns of time, by field. */
    private final char[][] written = new char[FIELDS.length][LONGEST_KEPT];

    private final int[] writtenLength = new int[FIELDS.length];
    private final LogTime.Form[] forms = new LogTime.Form[FIELDS.length];
    private final boolean[] mayName = new boolean[FIELDS.length];
    private long date;
    private boolean surplus;
    private boolean lastQuoted;
    /** The end of the last field in quotation marks. */
    private final char[] lastEnd = new char[LONGEST_KEPT];

    private int lastEndLength;

    CsvRow(CsvHead head, LogTime time) {
        this.head = head;
        this.time = time;
        file = head.file().toString();
        roles = new int[head.fields().length];
        for (int i = 0; i < roles.length; i++) {
            roles[i] = head.fields()[i] == null ? -1 : head.fields()[i].ordinal();
        }
        for (Field field : FIELDS) {
            if (!isTime(field)) {
                caches[field.ordinal()] = new TextCache();
            }
        }
        mayName[Field.DEPARTMENT.ordinal()] = true;
        mayName[Field.MATTER.ordinal()] = true;
        mayName[Field.WINDOW.ordinal()] = true;
    }

    private static boolean isTime(Field field) {
        return switch (field) {
            case TICKET_TIME, CALL_TIME, START, END, BOOKED, DATE -> true;
            default -> false;
        };
    }

    @Override
    protected void handleBegin(long line) {
        draft.row = line;
        draft.ticketHash = 0;
        draft.newName = false;
        surplus = false;
        date = LoggedVisit.NONE;
    }

    @Override
    protected void handleField(int index, char[] chars, int offset, int length, boolean quoted) {
        int from = offset;
        int until = offset + length;
        while (from < until && chars[from] <= ' ') {
            from++;
        }
        while (from < until && chars[until - 1] <= ' ') {
            until--;
        }
        if (index < roles.length) {
            int role = roles[index];
            if (role >= 0) {
                if (caches[role] != null) {
                    text(role, chars, from, until - from);
                } else {
                    time(role, chars, from, until - from);
                }
            }
        } else if (from < until) {
            surplus = true;
        }
        lastQuoted = quoted;
        if (quoted) {
            keepEnd(chars, offset, length);
        }
    }

    private void text(int role, char[] chars, int from, int length) {
        TextCache cache = caches[role];
        draft.texts[role] = cache.get(chars, from, length);
        if (role == Field.TICKET.ordinal()) {
            draft.ticketHash = cache.lastHash();
        } else if (mayName[role]) {
            draft.newName |= cache.lastWasNew();
        }
    }

    private void time(int role, char[] chars, int from, int length) {
        int kept = Math.min(length, LONGEST_KEPT);
        System.arraycopy(chars, from, written[role], 0, kept);
        writtenLength[role] = kept;
        int read = role == Field.BOOKED.ordinal() ? startOfSlot(chars, from, length) : length;
        boolean empty = isEmpty(chars, from, length);
        long millis = empty ? LoggedVisit.NONE : time.read(chars, from, read);
        forms[role] = time.form();
        if (role == Field.DATE.ordinal()) {
            date = empty || time.form() != LogTime.Form.TIME ? millis : LogTime.UNREADABLE;
        } else {
            draft.times[role] = millis;
        }
    }

    /** A dash, 无 or NULL stands for nothing too. */
    private static boolean isEmpty(char[] chars, int from, int length) {
        if (length > 4) {
            return false;
        }
        String text = new String(chars, from, length);
        return text.isEmpty()
                || text.equals("-")
                || text.equals("--")
                || text.equals("无")
                || text.equalsIgnoreCase("null");
    }

    /** Returns the length of the start of a slot such as 09:00-09:30, 09:00~09:30 or 09:00至09:30. */
    private static int startOfSlot(char[] chars, int from, int length) {
        boolean clock = false;
        for (int i = 0; i < length; i++) {
            char c = chars[from + i];
            if (c == 'T') {
                return length;
            }
            if (clock && (c == '-' || c == '~' || c == '至' || c == '–' || c == '—')) {
                return i;
            }
            clock |= c == ':' || c == '：';
        }
        return length;
    }

    @Override
    protected CsvRow buildRecord() {
        return this;
    }

    /** Returns the visit of this row, or null where it is left out. */
    LoggedVisit visit(VisitChecks checks) {
        checks.row();
        if (getFieldCount() < roles.length || surplus) {
            String key = surplus ? "bad.too-many-fields" : "bad.too-few-fields";
            checks.faults().bad(key, draft, Integer.toString(getFieldCount()), this);
            return null;
        }
        if (!addDates(checks)) {
            return null;
        }
        return checks.visit(draft, this);
    }

    /** Returns the line of the file on which the row that was read last starts. */
    long line() {
        return draft.row;
    }

    /** Gives times of day the date that stands beside them. */
    private boolean addDates(VisitChecks checks) {
        long ticket = draft.time(LogColumn.TICKET_TIME);
        if (!isKnown(ticket)) {
            return addDate(Field.BOOKED.ordinal(), date, checks);
        }
        long day = date;
        for (int role = Field.TICKET_TIME.ordinal(); role <= Field.END.ordinal(); role++) {
            if (!addDate(role, day, checks)) {
                return false;
            }
            if (forms[role] == LogTime.Form.TIME && isKnown(draft.times[role]) && isAfterMidnight(role)) {
                draft.times[role] += LogTime.DAY_MILLIS;
            }
            if (role == Field.TICKET_TIME.ordinal() && isKnown(draft.times[role])) {
                day = draft.times[role];
            }
        }
        return addDate(Field.BOOKED.ordinal(), day, checks);
    }

    /** A time of day alone that lies more than half a day before the ticket's is of the next day. */
    private boolean isAfterMidnight(int role) {
        return draft.times[role] < draft.time(LogColumn.TICKET_TIME) - LogTime.DAY_MILLIS / 2;
    }

    private static boolean isKnown(long millis) {
        return millis != LoggedVisit.NONE && millis != LogTime.UNREADABLE;
    }

    private boolean addDate(int role, long day, VisitChecks checks) {
        long millis = draft.times[role];
        if (!isKnown(millis)) {
            return true;
        }
        if (forms[role] == LogTime.Form.DATE) {
            draft.times[role] = LogTime.UNREADABLE;
        } else if (forms[role] == LogTime.Form.TIME) {
            if (!isKnown(day)) {
                checks.faults().bad("bad.time-without-date", draft, LogColumn.values()[role], this);
                return false;
            }
            draft.times[role] = Math.floorDiv(day, LogTime.DAY_MILLIS) * LogTime.DAY_MILLIS + millis;
        }
        return true;
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public String header(LogColumn column) {
        return head.header(FIELDS[column.ordinal()]);
    }

    @Override
    public String written(LogColumn column) {
        int role = column.ordinal();
        return caches[role] == null ? new String(written[role], 0, writtenLength[role]) : draft.texts[role];
    }

    private void keepEnd(char[] chars, int offset, int length) {
        lastEndLength = Math.min(length, LONGEST_KEPT);
        System.arraycopy(chars, offset + length - lastEndLength, lastEnd, 0, lastEndLength);
    }

    /**
     * Returns whether the last field of the file began with a quotation mark and was not closed.
     *
     * @param tail the last characters of the file
     */
    boolean isOpen(String tail) {
        if (!lastQuoted) {
            return false;
        }
        String end = tail.endsWith("\r\n")
                ? tail.substring(0, tail.length() - 2)
                : tail.endsWith("\n") || tail.endsWith("\r") ? tail.substring(0, tail.length() - 1) : tail;
        int inText = quotesAtEnd(new String(lastEnd, 0, lastEndLength));
        int inFile = quotesAtEnd(end);
        int closed = 2 * inText + (inText == lastEndLength ? 2 : 1);
        return inFile != closed && inText < LONGEST_KEPT;
    }

    private static int quotesAtEnd(String text) {
        int count = 0;
        while (count < text.length() && text.charAt(text.length() - 1 - count) == '"') {
            count++;
        }
        return count;
    }
}
