package onewindow.plan.paired;

import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import onewindow.measure.CaseSums;
import onewindow.plan.sample.Sheet;
import onewindow.plan.sample.WaitCells;

/**
 * One replication of a scenario: of each figure that is a ratio, what it has above and below the line, and the waits.
 *
 * <p>The counts of waits are packed: bytes of seven bits, the lowest first; an empty cell is followed by how many more
 * empty ones there are.
 */
public final class Replicate {

    private static final int FIGURES = PairedFigure.values().length;
    private static final int PAYLOAD = 0x7f;
    private static final int MORE = 0x80;
    private static final double SECONDS_AN_HOUR = 3600;

    private final double[] above;
    private final double[] below;
    private final byte[] waits;

    Replicate(double[] above, double[] below, byte[] waits) {
        this.above = above;
        this.below = below;
        this.waits = waits;
    }

    /**
     * Returns what a sheet and the cases beside it add up to.
     *
     * @param cases null where none are followed
     * @param days hall days measured
     */
    static Replicate of(Sheet sheet, CaseSums cases, int days) {
        double arrivals = sum(sheet.arrivals);
        double served = sum(sheet.served);
        double open = sum(sheet.openSeconds);
        double[] above = new double[FIGURES];
        double[] below = new double[FIGURES];
        set(above, below, PairedFigure.IN_TIME, sum(sheet.inTime), arrivals);
        set(above, below, PairedFigure.WAIT_MEAN, sum(sheet.waitSeconds), served);
        set(above, below, PairedFigure.ABANDONED, sheet.abandoned, arrivals);
        set(above, below, PairedFigure.TURNED_AWAY, sheet.turnedAway, arrivals);
        set(above, below, PairedFigure.ARRIVALS, arrivals, days);
        set(above, below, PairedFigure.WINDOW_HOURS, open / SECONDS_AN_HOUR, days);
        set(above, below, PairedFigure.BUSY, sum(sheet.busySeconds), open);
        set(above, below, PairedFigure.OVERTIME, sheet.overtimeSeconds, days);
        if (cases != null) {
            set(above, below, PairedFigure.TRIPS, cases.trips(), cases.archived());
            set(above, below, PairedFigure.ISSUE_DAYS, cases.issueDays(), cases.issued());
            set(above, below, PairedFigure.ON_TIME, cases.onTime(), cases.withLimit());
        }
        return new Replicate(above, below, pack(sheet.waits));
    }

    private static void set(double[] above, double[] below, PairedFigure figure, double numerator, double denominator) {
        above[figure.ordinal()] = numerator;
        below[figure.ordinal()] = denominator;
    }

    private static double sum(int[] counts) {
        long sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    double above(PairedFigure figure) {
        return above[figure.ordinal()];
    }

    double below(PairedFigure figure) {
        return below[figure.ordinal()];
    }

    private static byte[] pack(int[] counts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int cell = 0;
        while (cell < counts.length) {
            number(out, counts[cell]);
            int next = cell + 1;
            if (counts[cell] == 0) {
                while (next < counts.length && counts[next] == 0) {
                    next++;
                }
                number(out, next - cell - 1);
            }
            cell = next;
        }
        return out.toByteArray();
    }

    private static void number(ByteArrayOutputStream out, int value) {
        int rest = value;
        while (rest > PAYLOAD) {
            out.write(rest & PAYLOAD | MORE);
            rest >>>= 7;
        }
        out.write(rest);
    }

    /** Puts the number of waits of each cell of {@link WaitCells} into an array of so many. */
    void waits(int[] counts) {
        int at = 0;
        int cell = 0;
        while (cell < counts.length) {
            int count = number(at);
            at += length(count);
            counts[cell++] = count;
            if (count == 0) {
                int more = number(at);
                at += length(more);
                for (int i = 0; i < more; i++) {
                    counts[cell++] = 0;
                }
            }
        }
    }

    private int number(int at) {
        int value = 0;
        int shift = 0;
        int next = at;
        int part;
        do {
            part = waits[next++];
            value |= (part & PAYLOAD) << shift;
            shift += 7;
        } while ((part & MORE) != 0);
        return value;
    }

    private static int length(int value) {
        return Math.max(1, (38 - Integer.numberOfLeadingZeros(value)) / 7);
    }

    void write(DataOutput out) throws IOException {
        for (double[] sums : new double[][] {above, below}) {
            for (double sum : sums) {
                out.writeDouble(sum);
            }
        }
        out.writeInt(waits.length);
        out.write(waits);
    }

    static Replicate read(DataInput in) throws IOException {
        double[][] sums = new double[2][FIGURES];
        for (double[] row : sums) {
            for (int i = 0; i < FIGURES; i++) {
                row[i] = in.readDouble();
            }
        }
        byte[] waits = new byte[in.readInt()];
        in.readFully(waits);
        return new Replicate(sums[0], sums[1], waits);
    }
}
