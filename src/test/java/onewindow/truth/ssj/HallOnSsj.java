package onewindow.truth.ssj;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import umontreal.ssj.randvar.ExponentialGen;
import umontreal.ssj.randvar.GammaGen;
import umontreal.ssj.randvar.LognormalGen;
import umontreal.ssj.rng.RandomStream;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;

/**
 * The hall of {@code two-departments.yaml} as an event model on SSJ, written from the scenario's words and sharing
 * nothing with the program: two departments with windows of their own and windows for both, two classes with priority,
 * a timetable, patience, numbers before the doors open. Times are minutes since midnight.
 */
public final class HallOnSsj {

    private static final double FIRST_NUMBER = 8.5 * 60;
    private static final double OPENING = 9 * 60;
    private static final double CLOSING = 17 * 60;
    private static final double[] RATES = {20, 40, 55, 60, 60, 55, 40, 25, 20, 30, 45, 55, 60, 50, 40, 25, 15};
    private static final double HIGHEST_RATE = 60.0 / 60;
    private static final double CIVIL = 0.55;
    private static final double ELDERLY = 0.15;
    private static final double PATIENCE = 40;

    private static final double CIVIL_VARIANCE = Math.log(1 + 0.8 * 0.8);
    private static final double CIVIL_MU = Math.log(8) - CIVIL_VARIANCE / 2;
    private static final double TAX_ALPHA = 1 / (0.6 * 0.6);
    private static final double TAX_LAMBDA = TAX_ALPHA / 12;

    private final Simulator simulator = new Simulator();
    private final RandomStream arrivals;
    private final RandomStream thinning;
    private final RandomStream kinds;
    private final RandomStream services;
    private final RandomStream patiences;

    private final List<Group> groups = List.of(new Group(0), new Group(1), new Group(-1));
    private final List<Person> line = new ArrayList<>();
    private double lineSince;

    private long people;
    private long served;
    private long servedElderly;
    private long servedByBoth;
    private long abandoned;
    private double waited;
    private double waitedElderly;
    /** Person-minutes in the line from the first number to closing. */
    private double lineArea;

    /**
     * What so many days came to.
     *
     * @param meanWait mean wait of those served, minutes
     * @param waitElderly that of the elderly
     * @param abandoned share of all who came
     * @param line mean number waiting from the first number to closing
     * @param servedByBoth people a day served at the windows for both departments
     */
    public record Days(double meanWait, double waitElderly, double abandoned, double line, double servedByBoth) {}

    /** @param streams for arrivals, their thinning, kinds of people, services and patience */
    public HallOnSsj(RandomStream... streams) {
        arrivals = streams[0];
        thinning = streams[1];
        kinds = streams[2];
        services = streams[3];
        patiences = streams[4];
    }

    private final class Group {
        private final int department;
        private int wanted;
        private int open;
        private int idle;

        Group(int department) {
            this.department = department;
        }

        boolean serves(Person person) {
            return department < 0 || department == person.department;
        }

        void staff(int windows) {
            wanted = windows;
            if (windows > open) {
                idle += windows - open;
                open = windows;
            }
            int closing = Math.min(idle, open - windows);
            idle -= Math.max(0, closing);
            open -= Math.max(0, closing);
            while (idle > 0 && callNext()) {
                idle--;
            }
        }

        /** A window is done with a person. */
        void release() {
            if (open > wanted) {
                open--;
            } else if (!callNext()) {
                idle++;
            }
        }

        boolean callNext() {
            Person next = line.stream()
                    .filter(this::serves)
                    .min(Comparator.comparingInt((Person p) -> p.elderly ? 0 : 1)
                            .thenComparingDouble(p -> p.came))
                    .orElse(null);
            if (next == null) {
                return false;
            }
            countLine();
            line.remove(next);
            next.givesUp.cancel();
            serve(next);
            return true;
        }

        void serve(Person person) {
            double wait = simulator.time() - person.came;
            served++;
            waited += wait;
            servedByBoth += department < 0 ? 1 : 0;
            if (person.elderly) {
                servedElderly++;
                waitedElderly += wait;
            }
            double service = person.department == 0
                    ? LognormalGen.nextDouble(services, CIVIL_MU, Math.sqrt(CIVIL_VARIANCE))
                    : GammaGen.nextDouble(services, TAX_ALPHA, TAX_LAMBDA);
            new Happens(this::release).schedule(service);
        }
    }

    private final class Person {
        private final double came = simulator.time();
        private final int department = kinds.nextDouble() < CIVIL ? 0 : 1;
        private final boolean elderly = kinds.nextDouble() < ELDERLY;
        private final Event givesUp = new Happens(this::giveUp);

        void giveUp() {
            countLine();
            line.remove(this);
            abandoned++;
        }
    }

    private final class Happens extends Event {
        private final Runnable what;

        Happens(Runnable what) {
            super(simulator);
            this.what = what;
        }

        @Override
        public void actions() {
            what.run();
        }
    }

    private void at(double time, Runnable what) {
        new Happens(what).schedule(time);
    }

    private void countLine() {
        double from = Math.max(lineSince, FIRST_NUMBER);
        double to = Math.min(simulator.time(), CLOSING);
        lineArea += line.size() * Math.max(0, to - from);
        lineSince = simulator.time();
    }

    private void arrive() {
        double time = simulator.time();
        int slot = (int) ((time - FIRST_NUMBER) / 30);
        scheduleArrival();
        if (thinning.nextDouble() * HIGHEST_RATE * 60 >= RATES[slot]) {
            return;
        }
        people++;
        Person person = new Person();
        for (Group group : groups) {
            if (group.serves(person) && group.idle > 0) {
                group.idle--;
                group.serve(person);
                return;
            }
        }
        countLine();
        line.add(person);
        person.givesUp.schedule(ExponentialGen.nextDouble(patiences, 1 / PATIENCE));
    }

    private void scheduleArrival() {
        double gap = ExponentialGen.nextDouble(arrivals, HIGHEST_RATE);
        if (simulator.time() + gap < CLOSING) {
            new Happens(this::arrive).schedule(gap);
        }
    }

    /** Runs so many days, each from empty until everybody has left. */
    public Days days(int count) {
        people = 0;
        served = 0;
        servedElderly = 0;
        servedByBoth = 0;
        abandoned = 0;
        waited = 0;
        waitedElderly = 0;
        lineArea = 0;
        for (int day = 0; day < count; day++) {
            runDay();
        }
        return new Days(
                waited / served,
                waitedElderly / servedElderly,
                (double) abandoned / people,
                lineArea / count / (CLOSING - FIRST_NUMBER),
                (double) servedByBoth / count);
    }

    private void runDay() {
        simulator.init();
        line.clear();
        lineSince = 0;
        Group civil = groups.get(0);
        Group tax = groups.get(1);
        Group both = groups.get(2);
        groups.forEach(group -> {
            group.wanted = 0;
            group.open = 0;
            group.idle = 0;
        });
        at(FIRST_NUMBER, this::scheduleArrival);
        at(OPENING, () -> {
            civil.staff(3);
            tax.staff(3);
            both.staff(2);
        });
        at(11.5 * 60, () -> tax.staff(4));
        at(12 * 60, () -> civil.staff(1));
        at(13 * 60, () -> tax.staff(2));
        at(13.5 * 60, () -> civil.staff(3));
        simulator.start();
    }
}
