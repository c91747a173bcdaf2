package onewindow.plan.sample;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** What replications of one scenario add up to, always in the order of the replications. */
public final class SampleSums {

    /** Bins in which the days' shares served in time are counted: by half points, all of them in time the last. */
    public static final int DAY_BINS = 201;

    private static final int HALL = 0;

    private final SheetShape shape;
    private final RatioSums inTime;
    private final RatioSums waits;
    private final RatioSums inTimeOfPart;
    private final RatioSums inTimeOfCell;
    private final RatioSums inTimeOfSlot;
    private final RatioSums finishedOfOpen;
    private final RatioSums busyOfOpen;
    private final RatioSums daysMet = new RatioSums(1);
    private final RatioSums lost = new RatioSums(2);
    private final WaitSums all = new WaitSums();
    private final long[] dayShares = new long[DAY_BINS];
    private int replications;

    /** Prepares empty sums. */
    public SampleSums(SheetShape shape) {
        this.shape = shape;
        int parts = shape.parts().parts().size();
        inTime = new RatioSums(1);
        waits = new RatioSums(1);
        inTimeOfPart = new RatioSums(parts);
        inTimeOfCell = new RatioSums(shape.cells());
        inTimeOfSlot = new RatioSums(shape.slots().count());
        finishedOfOpen = new RatioSums(shape.groups() * shape.slots().count());
        busyOfOpen = new RatioSums(shape.groups() * shape.slots().count());
    }

    /** Adds a replication. */
    public void add(Sheet sheet) {
        replications++;
        int slots = shape.slots().count();
        int parts = shape.parts().parts().size();
        double[] slotIn = new double[slots];
        double[] slotAll = new double[slots];
        Totals hall = new Totals();
        for (int part = 0; part < parts; part++) {
            Totals ofPart = new Totals();
            for (int slot = 0; slot < slots; slot++) {
                int cell = shape.cell(part, slot);
                inTimeOfCell.add(cell, sheet.inTime[cell], sheet.arrivals[cell]);
                slotIn[slot] += sheet.inTime[cell];
                slotAll[slot] += sheet.arrivals[cell];
                ofPart.add(sheet, cell);
            }
            inTimeOfPart.add(part, ofPart.inTime, ofPart.arrivals);
            hall.add(ofPart);
        }
        for (int slot = 0; slot < slots; slot++) {
            inTimeOfSlot.add(slot, slotIn[slot], slotAll[slot]);
        }
        for (int i = 0; i < sheet.finished.length; i++) {
            finishedOfOpen.add(i, sheet.finished[i], sheet.openSeconds[i]);
            busyOfOpen.add(i, sheet.busySeconds[i], sheet.openSeconds[i]);
        }
        inTime.add(HALL, hall.inTime, hall.arrivals);
        waits.add(HALL, hall.waited, hall.served);
        lost.add(0, sheet.abandoned, hall.arrivals);
        lost.add(1, sheet.turnedAway, hall.arrivals);
        all.add(sheet.waits);
        addDays(sheet);
    }

    private static final class Totals {
        private double arrivals;
        private double inTime;
        private double served;
        private double waited;

        void add(Sheet sheet, int cell) {
            arrivals += sheet.arrivals[cell];
            inTime += sheet.inTime[cell];
            served += sheet.served[cell];
            waited += sheet.waitSeconds[cell];
        }

        void add(Totals other) {
            arrivals += other.arrivals;
            inTime += other.inTime;
            served += other.served;
            waited += other.waited;
        }
    }

    private void addDays(Sheet sheet) {
        int days = 0;
        int met = 0;
        for (int day = 0; day < sheet.dayArrivals.length; day++) {
            if (sheet.dayArrivals[day] > 0) {
                double share = (double) sheet.dayInTime[day] / sheet.dayArrivals[day];
                days++;
                met += share >= shape.target().share() ? 1 : 0;
                dayShares[(int) Math.floor(share * (DAY_BINS - 1))]++;
            }
        }
        daysMet.add(HALL, met, days);
    }

    /** Returns what is counted. */
    public SheetShape shape() {
        return shape;
    }

    /** Returns how many replications were added. */
    public int replications() {
        return replications;
    }

    /** Returns the share of all who came that was served in time. */
    public RatioEstimate inTime() {
        return inTime.estimate(HALL, replications);
    }

    /** Returns the share of days on which the target's share was reached. */
    public RatioEstimate daysMet() {
        return daysMet.estimate(HALL, replications);
    }

    /**
     * Returns what the target asks for: the share served in time or, where it names days, the share of days; to be
     * compared with {@link #asked}.
     */
    public RatioEstimate reached() {
        return shape.target().shareOfDays().isPresent() ? daysMet() : inTime();
    }

    /** Returns what {@link #reached} must reach. */
    public double asked() {
        return shape.target().shareOfDays().orElse(shape.target().share());
    }

    /** Returns the share of a part's people that was served in time. */
    public RatioEstimate inTimeOfPart(int part) {
        return inTimeOfPart.estimate(part, replications);
    }

    /** Returns the share served in time of a part's people who came in a slot. */
    public RatioEstimate inTimeOfCell(int part, int slot) {
        return inTimeOfCell.estimate(shape.cell(part, slot), replications);
    }

    /** Returns the share served in time of all who came in a slot. */
    public RatioEstimate inTimeOfSlot(int slot) {
        return inTimeOfSlot.estimate(slot, replications);
    }

    /** Returns the mean wait of those served, seconds. */
    public RatioEstimate meanWait() {
        return waits.estimate(HALL, replications);
    }

    /** Returns the services that a group finishes in a slot, a mean over replications and the days of each. */
    public double finished(int group, int slot) {
        return finishedOfOpen.numerator(group * shape.slots().count() + slot) / replications;
    }

    /** Returns the hours in which a group's windows are open in a slot, a mean over replications, their days added. */
    public double openHours(int group, int slot) {
        return finishedOfOpen.denominator(group * shape.slots().count() + slot) / 3600 / replications;
    }

    /** Returns the hours in which a group's windows are busy in a slot, a mean over replications, their days added. */
    public double busyHours(int group, int slot) {
        return busyOfOpen.numerator(group * shape.slots().count() + slot) / 3600 / replications;
    }

    /** Returns the people of a part who come in a slot, a mean over replications, their days added. */
    public double arrivals(int part, int slot) {
        return inTimeOfCell.denominator(shape.cell(part, slot)) / replications;
    }

    /** Returns the number of days on which somebody came, a mean over replications. */
    public double days() {
        return daysMet.denominator(HALL) / replications;
    }

    /** Returns the people who come, a mean over replications, their days added. */
    public double arrivals() {
        return inTime.denominator(HALL) / replications;
    }

    /** Returns the share of those who came that gave up waiting. */
    public RatioEstimate abandoned() {
        return lost.estimate(0, replications);
    }

    /** Returns the share of those who came that turned round, found no place or were sent away. */
    public RatioEstimate turnedAway() {
        return lost.estimate(1, replications);
    }

    /** Returns the waits of all who were served. */
    public WaitSums waits() {
        return all;
    }

    /** Returns how many days had a share served in time in each of {@link #DAY_BINS} bins. */
    public long[] dayShares() {
        return dayShares.clone();
    }

    private RatioSums[] sums() {
        return new RatioSums[] {
            inTime, waits, inTimeOfPart, inTimeOfCell, inTimeOfSlot, finishedOfOpen, busyOfOpen, daysMet, lost
        };
    }

    /** Writes the sums. */
    public void write(DataOutput out) throws IOException {
        out.writeInt(replications);
        for (RatioSums part : sums()) {
            part.write(out);
        }
        all.write(out);
        for (long count : dayShares) {
            out.writeLong(count);
        }
    }

    /** Reads sums of the same shape. */
    public static SampleSums read(SheetShape shape, DataInput in) throws IOException {
        SampleSums read = new SampleSums(shape);
        read.replications = in.readInt();
        for (RatioSums part : read.sums()) {
            part.read(in);
        }
        read.all.read(in);
        for (int i = 0; i < DAY_BINS; i++) {
            read.dayShares[i] = in.readLong();
        }
        return read;
    }
}
