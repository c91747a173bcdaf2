package onewindow.bench;

/** The waits of a fixed number of customers, and the two figures that every side of a comparison must give. */
public final class Waits {
    private final int customers;
    private final double[] delayed;
    private int count;
    private double sum;

    /**
     * Makes room for the waits.
     *
     * @param customers how many customers a run has
     */
    public Waits(int customers) {
        this.customers = customers;
        this.delayed = new double[customers];
    }

    /** Forgets all waits. */
    public void clear() {
        count = 0;
        sum = 0;
    }

    /**
     * Takes the wait of one customer.
     *
     * @param wait not negative, in any unit
     */
    public void add(double wait) {
        if (wait > 0) {
            delayed[count++] = wait;
            sum += wait;
        }
    }

    /**
     * Mean plus 95th percentile, one number so that a benchmark can return it and neither is optimised away.
     *
     * @return the mean over all customers plus the exact 95th percentile (the smallest wait that 95 % do not exceed)
     */
    public double meanPlusP95() {
        int rank = (int) Math.ceil(0.95 * customers) - 1 - (customers - count);
        return sum / customers + (rank < 0 ? 0 : select(rank));
    }

    /** Finds the value of a rank by partitions (Hoare's algorithm 65), so that the limit does not pay for a sort. */
    private double select(int rank) {
        int low = 0;
        int high = count - 1;
        while (low < high) {
            double pivot = delayed[(low + high) >>> 1];
            int i = low;
            int j = high;
            while (i <= j) {
                while (delayed[i] < pivot) {
                    i++;
                }
                while (delayed[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    double swapped = delayed[i];
                    delayed[i++] = delayed[j];
                    delayed[j--] = swapped;
                }
            }
            if (rank <= j) {
                high = j;
            } else if (rank >= i) {
                low = i;
            } else {
                break;
            }
        }
        return delayed[rank];
    }
}
