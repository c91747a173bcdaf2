package onewindow.measure;

/**
 * A figure over replications: its mean and the ends of its 95 % confidence interval (Student's t over the replications'
 * figures).
 *
 * <p>With one replication {@code low} and {@code high} are NaN; a figure that does not exist (the mean wait of nobody)
 * is NaN throughout.
 */
public record Estimate(double mean, double low, double high) {}
