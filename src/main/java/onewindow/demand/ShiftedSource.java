package onewindow.demand;

/** The people of one day, coming at the same times of another. */
final class ShiftedSource implements ArrivalSource {

    private final ArrivalSource source;
    private final long byMillis;

    ShiftedSource(ArrivalSource source, long byMillis) {
        this.source = source;
        this.byMillis = byMillis;
    }

    @Override
    public boolean next(Arrival into) {
        if (!source.next(into)) {
            return false;
        }
        into.timeMillis += byMillis;
        into.orderMillis += byMillis;
        return true;
    }
}
