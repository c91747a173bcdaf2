package onewindow.plan.appointments;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import onewindow.measure.Estimate;
import onewindow.plan.paired.Influence;
import onewindow.plan.sample.Band;
import onewindow.plan.sample.RatioSums;
import onewindow.plan.sample.Sheet;
import onewindow.plan.sample.SheetShape;
import onewindow.plan.sample.WaitCells;
import onewindow.plan.sample.WaitSums;

/** The replications of one setting: what each of them has, for differences on the same people, and the waits of all. */
final class SettingSums {

    /** Of whom. */
    enum Who {
        BOOKERS,
        WALK_INS,
        HALL
    }

    private static final int ARRIVALS = 0;
    private static final int IN_TIME = 1;
    private static final int SERVED = 2;
    private static final int WAITED = 3;
    private static final int FIGURES = 4;
    private static final int BUSY = FIGURES * Who.values().length;
    private static final int OPEN = BUSY + 1;
    private static final int LENGTH = OPEN + 1;
    private static final double LEVEL = 0.9;

    private final SheetShape shape;
    private final List<Integer> bookers;
    private final List<double[]> replications = new ArrayList<>();
    private final WaitSums[] waits = {new WaitSums(), new WaitSums(), new WaitSums()};
    private final int[] counts = new int[WaitCells.COUNT];

    /** Prepares empty sums; the parts of the shape are the classes. */
    SettingSums(SheetShape shape, List<Integer> bookers) {
        this.shape = shape;
        this.bookers = List.copyOf(bookers);
    }

    int replications() {
        return replications.size();
    }

    void add(Sheet sheet) {
        double[] of = new double[LENGTH];
        for (int part = 0; part < shape.parts().parts().size(); part++) {
            Who who = bookers.contains(part) ? Who.BOOKERS : Who.WALK_INS;
            for (int slot = 0; slot < shape.slots().count(); slot++) {
                int cell = shape.cell(part, slot);
                double[] figures = {
                    sheet.arrivals[cell], sheet.inTime[cell], sheet.served[cell], sheet.waitSeconds[cell]
                };
                for (int i = 0; i < FIGURES; i++) {
                    of[at(who, i)] += figures[i];
                    of[at(Who.HALL, i)] += figures[i];
                }
            }
        }
        for (int i = 0; i < sheet.openSeconds.length; i++) {
            of[BUSY] += sheet.busySeconds[i];
            of[OPEN] += sheet.openSeconds[i];
        }
        replications.add(of);
        waits[Who.BOOKERS.ordinal()].add(waits(sheet, true));
        waits[Who.WALK_INS.ordinal()].add(waits(sheet, false));
        waits[Who.HALL.ordinal()].add(sheet.waits);
    }

    private static int at(Who who, int figure) {
        return who.ordinal() * FIGURES + figure;
    }

    private int[] waits(Sheet sheet, boolean booked) {
        Arrays.fill(counts, 0);
        for (int part = 0; part < sheet.waitsOfPart.length; part++) {
            if (bookers.contains(part) == booked) {
                for (int cell = 0; cell < counts.length; cell++) {
                    counts[cell] += sheet.waitsOfPart[part][cell];
                }
            }
        }
        return counts;
    }

    double arrivals(Who who) {
        return mean(at(who, ARRIVALS));
    }

    private double mean(int index) {
        return replications.stream().mapToDouble(of -> of[index]).sum() / replications.size();
    }

    Influence inTime(Who who) {
        return ratio(at(who, IN_TIME), at(who, ARRIVALS));
    }

    Influence waitMean(Who who) {
        return ratio(at(who, WAITED), at(who, SERVED));
    }

    private Influence ratio(int numerator, int denominator) {
        double n = mean(numerator);
        double d = mean(denominator);
        double value = n / d;
        return new Influence(
                value,
                replications.stream()
                        .mapToDouble(of -> (of[numerator] - value * of[denominator]) / d)
                        .toArray());
    }

    Estimate inTimeShare(Who who) {
        return share(at(who, IN_TIME), at(who, ARRIVALS));
    }

    Estimate busyShare() {
        return share(BUSY, OPEN);
    }

    private Estimate share(int numerator, int denominator) {
        RatioSums sums = new RatioSums(1);
        replications.forEach(of -> sums.add(0, of[numerator], of[denominator]));
        return AppointmentPlan.share(sums.estimate(0, replications.size()));
    }

    /** The wait that 90 % of those served do not exceed. */
    Estimate waitP90(Who who) {
        WaitSums all = waits[who.ordinal()];
        Band band = all.interval(LEVEL, replications.size(), AppointmentPlan.CONFIDENCE);
        return new Estimate(all.quantile(LEVEL), band.low(), band.high());
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(replications.size());
        for (double[] of : replications) {
            for (double value : of) {
                out.writeDouble(value);
            }
        }
        for (WaitSums each : waits) {
            each.write(out);
        }
    }

    static SettingSums read(SheetShape shape, List<Integer> bookers, DataInput in) throws IOException {
        SettingSums read = new SettingSums(shape, bookers);
        int count = in.readInt();
        for (int r = 0; r < count; r++) {
            double[] of = new double[LENGTH];
            for (int i = 0; i < LENGTH; i++) {
                of[i] = in.readDouble();
            }
            read.replications.add(of);
        }
        for (WaitSums each : read.waits) {
            each.read(in);
        }
        return read;
    }
}
