package onewindow.plan.appointments;

import java.util.List;
import java.util.Optional;
import onewindow.calendar.HallDay;
import onewindow.calendar.Horizon;
import onewindow.demand.Arrival;
import onewindow.demand.ArrivalSource;
import onewindow.demand.BookingNews;
import onewindow.demand.Chance;
import onewindow.demand.Demand;
import onewindow.demand.Visitors;
import onewindow.plan.sample.Course;
import onewindow.plan.sample.RatioSums;
import onewindow.simulate.Crew;

/**
 * What the book of appointments does by itself: what becomes of requests, whatever the hall does with those who come;
 * kept long before the horizon, so that it is as full as it will be.
 */
final class Book {

    private static final int REQUESTS = 0;
    private static final int WITHOUT_SLOT = 1;
    private static final int BANNED = 2;
    private static final int CAME = 3;
    private static final int NEVER_CAME = 4;
    private static final int CANCELLED = 5;
    private static final int COUNTS = 6;

    private final BookableHall hall;
    private final Course course;

    Book(BookableHall hall, Course course) {
        this.hall = hall;
        this.course = course;
    }

    /**
     * Keeps the book over replications; days before the first measured one are kept too.
     *
     * @return empty where the course was stopped before all of them
     */
    Optional<BookFacts> of(double share, int places, int replications) {
        Demand booked = hall.bookedAlone(share, places);
        Demand asking = hall.asking(share);
        double[][] counts = new double[replications][];
        Horizon horizon = hall.stated().horizon();
        new Crew<>(
                        course.threads(),
                        course.stop(),
                        () -> List.of(
                                new Visitors(booked, horizon, new Chance()),
                                new Visitors(asking, horizon, new Chance())))
                .share(replications, (people, i) -> {
                    double[] into = new double[COUNTS];
                    people.forEach(each -> count(each, i, into));
                    counts[i] = into;
                });
        return course.stop().isSet() ? Optional.empty() : Optional.of(facts(counts));
    }

    private void count(Visitors people, int replication, double[] into) {
        people.start(course.seed(), replication);
        boolean askers = !people.carriesOver();
        Arrival arrival = new Arrival();
        if (!askers) {
            for (HallDay day : hall.lead()) {
                people.day(day);
            }
        }
        long banned = 0;
        for (int d = askers ? course.firstDay() : 0; d <= course.lastDay(); d++) {
            HallDay day = hall.stated().horizon().days().get(d);
            ArrivalSource source = people.day(day);
            while (source.next(arrival)) {
                if (arrival.news == BookingNews.BANNED) {
                    banned = arrival.key;
                } else if (arrival.key == banned) {
                    // The same person walks in, right after the news.
                    continue;
                }
                if (d >= course.firstDay()) {
                    into[askers ? REQUESTS : what(arrival)]++;
                }
            }
        }
    }

    private static int what(Arrival arrival) {
        if (arrival.news == BookingNews.BANNED) {
            return BANNED;
        }
        if (arrival.news == BookingNews.NO_SHOW) {
            return NEVER_CAME;
        }
        if (arrival.news != null) {
            return CANCELLED;
        }
        return arrival.shutOut ? WITHOUT_SLOT : CAME;
    }

    private BookFacts facts(double[][] counts) {
        RatioSums sums = new RatioSums(3);
        double requests = 0;
        double came = 0;
        for (double[] of : counts) {
            double bookings = of[CAME] + of[NEVER_CAME] + of[CANCELLED];
            sums.add(0, of[WITHOUT_SLOT], of[REQUESTS] - of[BANNED]);
            sums.add(1, of[NEVER_CAME], bookings);
            sums.add(2, of[CANCELLED], bookings);
            requests += of[REQUESTS];
            came += of[CAME];
        }
        int n = counts.length;
        double days = (double) n * (course.lastDay() - course.firstDay() + 1);
        return new BookFacts(
                requests / days,
                came / days,
                came / days / hall.slotsADay(course.firstDay(), course.lastDay()),
                AppointmentPlan.share(sums.estimate(0, n)),
                AppointmentPlan.share(sums.estimate(1, n)),
                AppointmentPlan.share(sums.estimate(2, n)));
    }
}
