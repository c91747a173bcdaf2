package onewindow.calibrate.log;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * Reads times from characters: ISO 8601 and the ways in which Chinese and spreadsheet exports write them, with a zone
 * or without; a zone is converted away into the hall's own clock.
 *
 * <p>Years are from 1970 to 2199. Parts of a second beyond the millisecond are cut off. It keeps what it found out
 * about the last date and the last offset, so it is for one thread.
 */
final class LogTime {

    /** Returned in place of a time that cannot be read. */
    static final long UNREADABLE = Long.MAX_VALUE;

    static final long DAY_MILLIS = 86_400_000;

    /** What stood there. */
    enum Form {
        /** A date and a time of day. */
        FULL,
        /** A date alone; it is read as its midnight. */
        DATE,
        /** A time of day alone, milliseconds since midnight. */
        TIME
    }

    private static final int FIXED_WIDTH = 19;
    private static final int DIGITS_OF_SERIAL = 5;
    private static final int DIGITS_OF_MILLIS = 13;
    private static final int DECIMALS_OF_A_SECOND = 8;
    private static final long SERIAL_OF_1970 = 25_569;
    private static final long SERIAL_OF_2200 = 109_575;
    private static final int[] MONTH_DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private final ZoneRules rules;
    private long offsetFrom = Long.MAX_VALUE;
    private long offsetUntil = Long.MIN_VALUE;
    private long offsetMillis;
    private int lastDate;
    private long lastDay;
    private Form form = Form.FULL;

    private char[] text = {};
    private int at;
    private int end;

    LogTime(ZoneId zone) {
        rules = zone.getRules();
    }

    /** What the last time that was read was. */
    Form form() {
        return form;
    }

    /** Reads a text; as {@link #read(char[], int, int)}. */
    long read(String value) {
        return read(value.toCharArray(), 0, value.length());
    }

    /**
     * Reads a time.
     *
     * @param from where it starts, without blanks around it
     * @param length at least 1
     * @return milliseconds since 1970 on the hall's clock, or since midnight, or {@link #UNREADABLE}
     */
    long read(char[] chars, int from, int length) {
        if (length >= FIXED_WIDTH
                && chars[from + 4] == '-'
                && chars[from + 7] == '-'
                && chars[from + 13] == ':'
                && chars[from + 16] == ':'
                && (chars[from + 10] == 'T' || chars[from + 10] == ' ')) {
            long day = day(two(chars, from) * 100 + two(chars, from + 2), two(chars, from + 5), two(chars, from + 8));
            long time = timeOfDay(two(chars, from + 11), two(chars, from + 14), two(chars, from + 17));
            form = Form.FULL;
            if (day < 0 || time < 0) {
                return UNREADABLE;
            }
            return length == FIXED_WIDTH
                    ? day * DAY_MILLIS + time
                    : rest(chars, from + FIXED_WIDTH, from + length, day * DAY_MILLIS + time);
        }
        return readFree(chars, from, length);
    }

    /** Two digits, or a number far below zero. */
    private static int two(char[] chars, int i) {
        int tens = chars[i] - '0';
        int ones = chars[i + 1] - '0';
        return (tens | ones | 9 - tens | 9 - ones) < 0 ? -1_000_000 : tens * 10 + ones;
    }

    /** Days since 1970, or -1. */
    private long day(int year, int month, int dayOfMonth) {
        int date = (year * 16 + month) * 32 + dayOfMonth;
        if (date == lastDate) {
            return lastDay;
        }
        if (year < 1970 || year > 2199 || month < 1 || month > 12 || dayOfMonth < 1) {
            return -1;
        }
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        if (dayOfMonth > MONTH_DAYS[month - 1] + (month == 2 && leap ? 1 : 0)) {
            return -1;
        }
        int before = year - 1;
        long days = before * 365L + before / 4 - before / 100 + before / 400 - 719_162;
        for (int m = 1; m < month; m++) {
            days += MONTH_DAYS[m - 1];
        }
        lastDate = date;
        lastDay = days + (month > 2 && leap ? 1 : 0) + dayOfMonth - 1;
        return lastDay;
    }

    /** Milliseconds since midnight, or a negative number. */
    private static long timeOfDay(int hour, int minute, int second) {
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
            return -1;
        }
        return ((hour * 60L + minute) * 60 + second) * 1000;
    }

    /** Reads what may follow the seconds: a fraction and a zone. */
    private long rest(char[] chars, int from, int until, long millis) {
        text = chars;
        at = from;
        end = until;
        long fraction = fraction();
        return fraction < 0 ? UNREADABLE : zoned(millis + fraction);
    }

    private long fraction() {
        if (at == end || text[at] != '.' && text[at] != ',') {
            return 0;
        }
        at++;
        int digits = 0;
        int millis = 0;
        for (; at < end && text[at] >= '0' && text[at] <= '9'; at++, digits++) {
            if (digits < 3) {
                millis = millis * 10 + text[at] - '0';
            }
        }
        return switch (digits) {
            case 0 -> -1;
            case 1 -> millis * 100L;
            case 2 -> millis * 10L;
            default -> millis;
        };
    }

    /** Reads a zone, if one follows, and moves the time from it to the hall's clock. */
    private long zoned(long local) {
        skipBlanks();
        if (at == end) {
            return local;
        }
        long offset = offset();
        if (offset == UNREADABLE || form != Form.FULL) {
            return UNREADABLE;
        }
        long instant = local - offset;
        if (instant < offsetFrom || instant >= offsetUntil) {
            findOffset(instant);
        }
        return instant + offsetMillis;
    }

    /** An offset such as +08:00, +0800, +08 or Z, with the name of a zone in brackets after it or alone. */
    private long offset() {
        char sign = text[at];
        if (sign == '[') {
            return UNREADABLE;
        }
        at++;
        long offset = 0;
        if (sign == '+' || sign == '-') {
            int hours = number(2, 2);
            skip(':');
            int minutes = at < end && text[at] != '[' ? number(2, 2) : 0;
            if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59) {
                return UNREADABLE;
            }
            offset = (hours * 60L + minutes) * 60_000 * (sign == '-' ? -1 : 1);
        } else if (sign != 'Z' && sign != 'z') {
            return UNREADABLE;
        }
        if (at < end && text[at] == '[' && text[end - 1] == ']') {
            return isZone(new String(text, at + 1, end - at - 2)) ? offset : UNREADABLE;
        }
        return at == end ? offset : UNREADABLE;
    }

    private static boolean isZone(String name) {
        try {
            return ZoneId.of(name) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private void findOffset(long instant) {
        Instant time = Instant.ofEpochMilli(instant);
        ZoneOffsetTransition next = rules.nextTransition(time);
        ZoneOffsetTransition last = rules.previousTransition(time.plusMillis(1));
        offsetFrom = last == null ? Long.MIN_VALUE : last.getInstant().toEpochMilli();
        offsetUntil = next == null ? Long.MAX_VALUE : next.getInstant().toEpochMilli();
        offsetMillis = rules.getOffset(time).getTotalSeconds() * 1000L;
    }

    private long readFree(char[] chars, int from, int length) {
        text = chars;
        at = from;
        end = from + length;
        form = Form.FULL;
        if (isClock()) {
            form = Form.TIME;
            long time = clock();
            return time < 0 || at != end ? UNREADABLE : time;
        }
        if (isNumber()) {
            return ofNumber();
        }
        long day = date();
        if (day < 0) {
            return UNREADABLE;
        }
        boolean apart = at < end && (text[at] == 'T' || text[at] == 't');
        if (apart) {
            at++;
        } else {
            skipBlanks();
        }
        if (at == end) {
            form = Form.DATE;
            return apart ? UNREADABLE : day * DAY_MILLIS;
        }
        long time = clock();
        return time < 0 ? UNREADABLE : zoned(day * DAY_MILLIS + time);
    }

    /** Whether one or two digits and then a colon or 时 stand here. */
    private boolean isClock() {
        int i = at;
        while (i < end && i - at < 3 && text[i] >= '0' && text[i] <= '9') {
            i++;
        }
        return i > at && i - at < 3 && i < end && (isColon(text[i]) || text[i] == '时');
    }

    private static boolean isColon(char c) {
        return c == ':' || c == '：';
    }

    /** Whether a number stands here as spreadsheets keep a time, such as 44565.356840 or 0.35684, or 13 digits. */
    private boolean isNumber() {
        int point = -1;
        for (int i = at; i < end; i++) {
            if (text[i] == '.' && point < 0) {
                point = i;
            } else if (text[i] < '0' || text[i] > '9') {
                return false;
            }
        }
        int before = (point < 0 ? end : point) - at;
        return point < 0
                ? before == DIGITS_OF_SERIAL || before == DIGITS_OF_MILLIS
                : before == DIGITS_OF_SERIAL || before == 1 && text[at] == '0';
    }

    /**
     * Days since 1899-12-30, as spreadsheets count them; less than a day is a time of day; 13 digits are milliseconds
     * since 1970 in UTC.
     */
    private long ofNumber() {
        int length = end - at;
        String number = new String(text, at, length);
        if (length == DIGITS_OF_MILLIS && number.indexOf('.') < 0) {
            at = end;
            long instant = Long.parseLong(number);
            if (instant < offsetFrom || instant >= offsetUntil) {
                findOffset(instant);
            }
            return instant + offsetMillis;
        }
        int point = number.indexOf('.');
        double days = Double.parseDouble(number);
        double millis = days * DAY_MILLIS;
        // Few decimals are written of a time that had whole seconds.
        boolean fine = point >= 0 && length - point - 1 > DECIMALS_OF_A_SECOND;
        long rounded = fine ? Math.round(millis) : Math.round(millis / 1_000) * 1_000;
        if (days < 1) {
            form = Form.TIME;
            return rounded < DAY_MILLIS ? rounded : UNREADABLE;
        }
        form = point < 0 ? Form.DATE : Form.FULL;
        long since1970 = rounded - SERIAL_OF_1970 * DAY_MILLIS;
        return since1970 < 0 || days >= SERIAL_OF_2200 ? UNREADABLE : since1970;
    }

    /** A date such as 4.1.2022. */
    private long dateFromDay() {
        int dayOfMonth = number(1, 2);
        skip('.');
        int month = number(1, 2);
        return skip('.') ? day(number(4, 4), month, dayOfMonth) : -1;
    }

    private boolean startsWithDay() {
        return at + 1 < end && text[at + 1] == '.' || at + 2 < end && text[at + 2] == '.';
    }

    /** A date such as 2022-1-4, 2022/01/04, 2022.1.4, 4.1.2022, 20220104 or 2022年1月4日. */
    private long date() {
        if (startsWithDay()) {
            return dateFromDay();
        }
        int year = number(4, 4);
        if (year < 0 || at == end) {
            return -1;
        }
        char separator = text[at];
        if (separator >= '0' && separator <= '9') {
            int month = number(2, 2);
            int dayOfMonth = number(2, 2);
            return day(year, month, dayOfMonth);
        }
        boolean chinese = separator == '年';
        if (!chinese && separator != '-' && separator != '/' && separator != '.') {
            return -1;
        }
        at++;
        int month = number(1, 2);
        if (!skip(chinese ? '月' : separator)) {
            return -1;
        }
        int dayOfMonth = number(1, 2);
        return chinese && !skip('日') ? -1 : day(year, month, dayOfMonth);
    }

    /** A time of day such as 9:05, 09:05:30.250, 9时5分30秒 or, after a date without marks, 090530. */
    private long clock() {
        int hour = number(1, 2);
        if (at < end && text[at] >= '0' && text[at] <= '9') {
            int minute = number(2, 2);
            int second = at < end && text[at] >= '0' && text[at] <= '9' ? number(2, 2) : 0;
            return plusFraction(timeOfDay(hour, minute, second));
        }
        if (skip('时')) {
            int minute = number(1, 2);
            if (!skip('分')) {
                return -1;
            }
            boolean hasSeconds = at < end && text[at] >= '0' && text[at] <= '9';
            int second = hasSeconds ? number(1, 2) : 0;
            return hasSeconds && !skip('秒') ? -1 : timeOfDay(hour, minute, second);
        }
        if (at == end || !isColon(text[at++])) {
            return -1;
        }
        int minute = number(2, 2);
        if (at == end || !isColon(text[at])) {
            return timeOfDay(hour, minute, 0);
        }
        at++;
        return plusFraction(timeOfDay(hour, minute, number(2, 2)));
    }

    private long plusFraction(long time) {
        long fraction = fraction();
        return time < 0 || fraction < 0 ? -1 : time + fraction;
    }

    /** Reads a number of so many digits; a number far below zero where it has not so many. */
    private int number(int fewest, int most) {
        int value = 0;
        int start = at;
        while (at < end && at - start < most && text[at] >= '0' && text[at] <= '9') {
            value = value * 10 + text[at++] - '0';
        }
        return at - start < fewest ? -1_000_000 : value;
    }

    private boolean skip(char c) {
        if (at < end && text[at] == c) {
            at++;
            return true;
        }
        return false;
    }

    private void skipBlanks() {
        while (at < end && (text[at] == ' ' || text[at] == '\u3000' || text[at] == '\u00A0')) {
            at++;
        }
    }
}
