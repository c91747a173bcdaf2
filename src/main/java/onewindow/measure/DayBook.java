package onewindow.measure;

import onewindow.calendar.HallDay;

/** Keeps each day's figures and the heat map, from how far the hours' tallies have grown over the day. */
final class DayBook {

    private final Tally[] hours;
    private final Totals totals;
    private final long[] served;
    private final long[] waitSum;
    private long arrivals;
    private long within;
    private DayMeasures days;

    DayBook(Tally[] hours, Totals totals) {
        this.hours = hours;
        this.totals = totals;
        served = new long[hours.length];
        waitSum = new long[hours.length];
    }

    void startReplication(int dayCount) {
        days = new DayMeasures(dayCount);
    }

    void startDay() {
        arrivals = 0;
        within = 0;
        for (int hour = 0; hour < hours.length; hour++) {
            served[hour] = hours[hour].served;
            waitSum[hour] = hours[hour].waitSum;
            arrivals += hours[hour].arrivals();
            within += hours[hour].withinFirstTarget();
        }
    }

    void endDay(HallDay day, int longestLine) {
        int weekday = day.weekday().getValue() - 1;
        long dayServed = 0;
        long dayWaitSum = 0;
        long dayArrivals = -arrivals;
        long dayWithin = -within;
        for (int hour = 0; hour < hours.length; hour++) {
            long hourServed = hours[hour].served - served[hour];
            long hourWaitSum = hours[hour].waitSum - waitSum[hour];
            totals.heatServed[weekday][hour] += hourServed;
            totals.heatWaitSum[weekday][hour] += hourWaitSum;
            dayServed += hourServed;
            dayWaitSum += hourWaitSum;
            dayArrivals += hours[hour].arrivals();
            dayWithin += hours[hour].withinFirstTarget();
        }
        days.arrivals[day.index()] = dayArrivals;
        days.served[day.index()] = dayServed;
        days.waitSumSeconds[day.index()] = dayWaitSum / 1000.0;
        days.queueMax[day.index()] = longestLine;
        days.withinFirstTarget[day.index()] = (double) dayWithin / dayArrivals;
    }

    DayMeasures days() {
        return days;
    }
}
