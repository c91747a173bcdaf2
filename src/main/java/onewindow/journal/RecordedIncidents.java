package onewindow.journal;

import onewindow.hall.IncidentCommands;

/** What a trainer lets happen, recorded as it is; what comes of it is recorded of the hall and its cases. */
public final class RecordedIncidents implements IncidentCommands {

    private final IncidentCommands incidents;
    private final Recorder recorder;

    /** Puts a recorder before them. */
    public RecordedIncidents(IncidentCommands incidents, Recorder recorder) {
        this.incidents = incidents;
        this.recorder = recorder;
    }

    private int record(long time, Op op, int result, int... arguments) {
        if (result >= 0) {
            recorder.record(Command.of(time, op, arguments), result);
        }
        return result;
    }

    @Override
    public int failSystems(long time, int group, int minutes, int cards) {
        return record(time, Op.FAIL_SYSTEMS, incidents.failSystems(time, group, minutes, cards), group, minutes, cards);
    }

    @Override
    public int bringBus(long time, int people, int minutes) {
        return record(time, Op.BRING_BUS, incidents.bringBus(time, people, minutes), people, minutes);
    }

    @Override
    public int shutWindow(long time, int window, int minutes) {
        return record(time, Op.SHUT_WINDOW, incidents.shutWindow(time, window, minutes), window, minutes);
    }

    @Override
    public int quarrel(long time, int window, int minutes) {
        return record(time, Op.QUARREL, incidents.quarrel(time, window, minutes), window, minutes);
    }
}
