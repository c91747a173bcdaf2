package onewindow.calibrate.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onewindow.calibrate.fit.FamilyFit.Parameter;
import onewindow.demand.Distribution;
import org.apache.commons.numbers.gamma.LogGamma;

/**
 * How long people wait before they give up, from waits of which most ended otherwise: whoever was called would have
 * waited at least so long (censored).
 *
 * <p>The curve is that of Kaplan and Meier (Journal of the American Statistical Association 53, 1958); the families are
 * fitted by the likelihood of censored durations.
 */
final class Patience {

    /** Fewer people than this who gave up say too little. */
    static final int FEWEST = 10;

    private final Durations waits;
    private final Durations givenUp;

    Patience(long resolutionMillis) {
        waits = new Durations(resolutionMillis);
        givenUp = new Durations(resolutionMillis);
    }

    /** Adds a wait, milliseconds, and whether it ended by giving up. */
    void add(long waitMillis, boolean gaveUp) {
        waits.add(waitMillis);
        if (gaveUp) {
            givenUp.add(waitMillis);
        }
    }

    /** Returns how many gave up. */
    long gaveUp() {
        return givenUp.count();
    }

    /** Returns the fit; empty where too few gave up. */
    Optional<FamilyFit> fit() {
        if (gaveUp() < FEWEST) {
            return Optional.empty();
        }
        double events = gaveUp();
        double mean = waits.sum() / events;
        double exponentialAic = 2 + 2 * events * (Math.log(mean) + 1);
        double unit = waits.mean();
        double meanLog = givenUp.meanOfLogs() - Math.log(unit);
        double shape = shape(unit, meanLog);
        double scale = unit * Math.pow(power(unit, shape)[0] / events, 1 / shape);
        double weibullAic = 4
                - 2
                        * (events * (Math.log(shape) - shape * Math.log(scale))
                                + (shape - 1) * events * givenUp.meanOfLogs()
                                - events);
        if (exponentialAic <= weibullAic + 2) {
            Interval95 estimate = Interval95.ofLog(mean, 1 / Math.sqrt(events));
            return Optional.of(new FamilyFit(
                    new Distribution.Exponential(mean),
                    List.of(new Parameter("mean", estimate, true)),
                    exponentialAic,
                    Double.NaN,
                    distance(x -> -Math.expm1(-x / mean))));
        }
        double[] errors = weibullErrors(unit, shape, scale / unit);
        double weibullMean = scale * Math.exp(LogGamma.value(1 + 1 / shape));
        return Optional.of(new FamilyFit(
                new Distribution.Weibull(weibullMean, shape),
                List.of(
                        new Parameter("mean", Interval95.ofLog(weibullMean, errors[0]), true),
                        new Parameter("shape", Interval95.ofLog(shape, errors[1]), false)),
                weibullAic,
                Double.NaN,
                distance(x -> -Math.expm1(-Math.pow(x / scale, shape)))));
    }

    private double shape(double unit, double meanLog) {
        double from = Math.log(0.05);
        double to = Math.log(50);
        for (int i = 0; i < 60; i++) {
            double middle = Math.exp((from + to) / 2);
            double[] sums = power(unit, middle);
            if (sums[1] / sums[0] - 1 / middle - meanLog < 0) {
                from = Math.log(middle);
            } else {
                to = Math.log(middle);
            }
        }
        return Math.exp((from + to) / 2);
    }

    private double[] power(double unit, double shape) {
        double[] sums = new double[3];
        for (int bin = 0; bin < Durations.BINS; bin++) {
            if (waits.inBin(bin) > 0) {
                double log = Math.log(Durations.middleOf(bin) / unit);
                double power = waits.inBin(bin) * Math.exp(shape * log);
                sums[0] += power;
                sums[1] += power * log;
                sums[2] += power * log * log;
            }
        }
        return sums;
    }

    /** Standard errors of the logarithms of mean and shape, from the observed information in (ln scale, ln shape). */
    private double[] weibullErrors(double unit, double shape, double scale) {
        double[] sums = power(unit, shape);
        double events = gaveUp();
        double s = Math.pow(scale, -shape);
        double logScale = Math.log(scale);
        double ss = shape * shape * s * sums[0];
        double sk = shape * (events - s * (sums[0] + shape * (sums[1] - logScale * sums[0])));
        double centred = sums[2] - 2 * logScale * sums[1] + logScale * logScale * sums[0];
        double kk = events + s * shape * shape * centred;
        double[][] covariance = Matrix.inverse(new double[][] {{ss, sk}, {sk, kk}});
        double slope = -org.apache.commons.numbers.gamma.Digamma.value(1 + 1 / shape) / shape;
        double variance = covariance[0][0] + 2 * slope * covariance[0][1] + slope * slope * covariance[1][1];
        return new double[] {Math.sqrt(Math.max(0, variance)), Math.sqrt(Math.max(0, covariance[1][1]))};
    }

    private double distance(java.util.function.DoubleUnaryOperator law) {
        double largest = 0;
        for (Point point : curve()) {
            largest = Math.max(largest, Math.abs(1 - point.share() - law.applyAsDouble(point.millis())));
        }
        return largest;
    }

    /**
     * A point of the curve.
     *
     * @param millis a wait
     * @param share of the people who would wait longer
     */
    record Point(double millis, double share) {}

    /** Returns the curve of Kaplan and Meier, at the ends of the bins in which somebody gave up. */
    List<Point> curve() {
        List<Point> curve = new ArrayList<>();
        double share = 1;
        double atRisk = waits.count();
        for (int bin = 0; bin < Durations.BINS; bin++) {
            if (givenUp.inBin(bin) > 0) {
                // Within a bin as many were called before as after: half of them count as still there.
                double present = atRisk - (waits.inBin(bin) - givenUp.inBin(bin)) / 2.0;
                share *= 1 - givenUp.inBin(bin) / present;
                curve.add(new Point(Durations.startOf(bin + 1), share));
            }
            atRisk -= waits.inBin(bin);
        }
        return curve;
    }
}
