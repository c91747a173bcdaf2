package onewindow.measure;

/** What is kept of each day of one replication: people and waits, and the longest line. */
final class DayMeasures {

    final double[] arrivals;
    final double[] served;
    final double[] waitSumSeconds;
    final double[] queueMax;
    final double[] withinFirstTarget;

    DayMeasures(int days) {
        arrivals = new double[days];
        served = new double[days];
        waitSumSeconds = new double[days];
        queueMax = new double[days];
        withinFirstTarget = new double[days];
    }

    double waitMean(int day) {
        return waitSumSeconds[day] / served[day];
    }
}
