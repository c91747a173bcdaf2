package onewindow.calibrate.log;

import onewindow.calibrate.log.LogWords.Field;

/** A visit that is put together from events, until the one that ends it. */
final class EventVisit implements Draft.Source {

    private final String file;
    private final String name;
    private final String instance;
    private final Draft draft = new Draft();
    private final String[] written = new String[draft.texts.length];
    private boolean ended;

    /**
     * Starts a visit.
     *
     * @param name what its events share, {@code instance} what tells it from others of that name
     */
    EventVisit(String file, long row, String name, String instance) {
        this.file = file;
        this.name = name;
        this.instance = instance;
        draft.row = row;
        draft.newName = true;
    }

    static boolean isTime(Field field) {
        return switch (field) {
            case TICKET_TIME, CALL_TIME, START, END, BOOKED, DATE -> true;
            default -> false;
        };
    }

    boolean isOf(String ofName, String ofInstance) {
        return name.equals(ofName) && instance.equals(ofInstance);
    }

    void put(Field field, String value) {
        if (!value.isEmpty()) {
            draft.texts[field.ordinal()] = value;
        }
    }

    /** Says what a field is where no event said it. */
    void settle(Field field, String value) {
        if (draft.texts[field.ordinal()].isEmpty()) {
            put(field, value);
        }
    }

    void time(Field field, long millis, String text) {
        draft.times[field.ordinal()] = millis;
        written[field.ordinal()] = text;
    }

    /** Ends the visit, with an outcome or, where it is null, with the one that the events state or imply. */
    void end(Outcome outcome, long millis, String text) {
        time(Field.END, millis, text);
        if (outcome != null) {
            put(Field.OUTCOME, LogWords.key(outcome));
        }
        ended = true;
    }

    boolean ended() {
        return ended;
    }

    /** Returns the visit, or null where it is left out; tickets of events are not looked at for repetition. */
    LoggedVisit visit(VisitChecks checks) {
        checks.row();
        return checks.visit(draft, this);
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public String header(LogColumn column) {
        return LogWords.header(column);
    }

    @Override
    public String written(LogColumn column) {
        String text = written[column.ordinal()];
        return text == null ? draft.text(column) : text;
    }
}
