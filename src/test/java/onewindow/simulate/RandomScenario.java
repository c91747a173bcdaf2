package onewindow.simulate;

import static onewindow.simulate.ScenarioFixture.minutes;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import onewindow.assign.Assignment;
import onewindow.demand.Arrivals;
import onewindow.demand.Distribution;
import onewindow.demand.Distribution.Exponential;
import onewindow.demand.Distribution.Uniform;
import onewindow.demand.Distribution.WithAtomAtZero;
import onewindow.demand.Needs;
import onewindow.demand.Profile;
import onewindow.demand.Volume;
import onewindow.people.Behaviour.Balking;
import onewindow.people.Behaviour.Hold;
import onewindow.people.Behaviour.NoShow;
import onewindow.people.Behaviour.Place;
import onewindow.people.Behaviour.Returns;
import onewindow.people.Behaviour.Transfer;
import onewindow.people.HallEvents.At;
import onewindow.people.HallEvents.Every;
import onewindow.people.HallEvents.Outage;
import onewindow.people.Staffing.Tidal;
import onewindow.scenario.Scenario;

/** Makes small scenarios in which anything may be switched on, from a seed. */
final class RandomScenario {

    static final int DAYS = 4;
    private static final long MINUTE = ScenarioFixture.MINUTE;

    private final SplittableRandom random;
    private final boolean carriesOver;
    private final int classes;
    private final int matters;
    private boolean firstComeFirstServed;
    private boolean sentBack;

    private RandomScenario(long seed, boolean carriesOver) {
        random = new SplittableRandom(seed);
        this.carriesOver = carriesOver;
        classes = 1 + random.nextInt(3);
        matters = 1 + random.nextInt(4);
    }

    /**
     * A scenario and what can be said of it.
     *
     * @param inOrder whoever came first is called first
     */
    record Made(Scenario scenario, boolean inOrder) {}

    /** Days that depend on each other only where {@code carriesOver} says so. */
    static Made of(long seed, boolean carriesOver) {
        RandomScenario making = new RandomScenario(seed, carriesOver);
        Scenario scenario = making.make();
        return new Made(scenario, making.firstComeFirstServed && !making.sentBack);
    }

    private boolean perhaps() {
        return random.nextInt(3) == 0;
    }

    private double share() {
        return random.nextInt(1, 10) / 10.0;
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private Distribution duration() {
        return oneOf(List.of(
                minutes(random.nextInt(1, 12)),
                new Exponential(random.nextInt(1, 12) * MINUTE),
                new Uniform(MINUTE, 9 * MINUTE),
                new WithAtomAtZero(0.2, new Exponential(6 * MINUTE))));
    }

    private Scenario make() {
        ScenarioFixture fixture = ScenarioFixture.days(DAYS, "09:00-11:00", "11:30-13:00")
                .classes(Collections.nCopies(classes, 1.0 / classes).toArray(new Double[0]))
                .matters(Collections.nCopies(matters, 1.0 / matters).toArray(new Double[0]))
                .service(IntStream.range(0, matters).mapToObj(m -> duration()).toArray(Distribution[]::new))
                .breaks(share(), share())
                .assign(assignment());
        demand(fixture);
        windows(fixture);
        people(fixture);
        events(fixture);
        if (random.nextBoolean()) {
            fixture.dedicated();
        }
        if (random.nextBoolean()) {
            fixture.leastFlexible();
        }
        if (perhaps()) {
            fixture.sendAway();
        }
        return fixture.build();
    }

    private Assignment assignment() {
        int which = random.nextInt(8);
        firstComeFirstServed = which >= 4;
        return switch (which) {
            case 0 ->
                new Assignment.StrictPriority(
                        IntStream.range(0, classes).boxed().toList());
            case 1 ->
                new Assignment.Ageing(
                        Collections.nCopies(classes, random.nextInt(20) * MINUTE),
                        IntStream.range(0, classes).mapToObj(c -> 1.0 + c).toList());
            case 2 ->
                new Assignment.Ratio(
                        IntStream.range(0, classes).map(c -> 1 + c).boxed().toList());
            case 3 -> new Assignment.PreferenceLists();
            default -> new Assignment.LongestWait();
        };
    }

    private Volume volume(double total) {
        Profile profile = perhaps()
                ? new Profile(List.of())
                : new Profile(List.of(
                        new Profile.Piece(ScenarioFixture.time("08:30"), ScenarioFixture.time("10:00"), 10, 60),
                        new Profile.Piece(ScenarioFixture.time("10:00"), ScenarioFixture.time("13:10"), 40, 40)));
        return new Volume(
                OptionalDouble.of(total),
                perhaps(),
                random.nextInt(5, 22) / 10.0,
                Collections.nCopies(12, 1.0),
                Collections.nCopies(7, 1.0),
                1,
                perhaps() ? 0.3 : 0,
                profile,
                Optional.empty());
    }

    private void demand(ScenarioFixture fixture) {
        fixture.stream(new Arrivals.Poisson(volume(DAYS * random.nextInt(20, 120))));
        if (perhaps()) {
            fixture.stream(new Arrivals.Renewal(new Uniform(MINUTE, 20 * MINUTE)));
        }
        if (perhaps()) {
            fixture.stream(new Arrivals.Batches(
                    volume(DAYS * 2), List.of(new Arrivals.SizeShare(3, 0.5), new Arrivals.SizeShare(7, 0.5))));
        }
        if (carriesOver && random.nextBoolean()) {
            fixture.stream(new Arrivals.Appointments(
                    volume(DAYS * 30),
                    15 * MINUTE,
                    random.nextInt(1, 4),
                    random.nextInt(2),
                    2,
                    3.0 * MINUTE,
                    6.0 * MINUTE,
                    0.1,
                    15 * MINUTE,
                    5 * MINUTE,
                    classes - 1,
                    random.nextBoolean(),
                    perhaps() ? Optional.of(cancelling()) : Optional.empty(),
                    perhaps() ? Optional.of(ban()) : Optional.empty()));
        }
    }

    private Arrivals.Cancelling cancelling() {
        return new Arrivals.Cancelling(
                0.3,
                new Exponential((1 + random.nextInt(20)) * (double) ScenarioFixture.HOUR),
                random.nextInt(4) * ScenarioFixture.HOUR);
    }

    private Arrivals.Ban ban() {
        return new Arrivals.Ban(
                1 + random.nextInt(20),
                random.nextInt(1, 3),
                DAYS * 24 * ScenarioFixture.HOUR,
                24 * ScenarioFixture.HOUR,
                random.nextInt(2) * 0.5);
    }

    private void windows(ScenarioFixture fixture) {
        int groups = 1 + random.nextInt(3);
        for (int g = 0; g < groups; g++) {
            int count = random.nextInt(1, 4);
            boolean tidal = perhaps();
            GroupFixture group = GroupFixture.windows(tidal ? count + 1 : count);
            group.steps("09:00", random.nextInt(count + 1), "10:00", count, "12:00", random.nextInt(1, count + 1));
            if (tidal) {
                group.tidal(new Tidal(1, random.nextInt(3), random.nextInt(2) * 5 * MINUTE, 0, 7 * MINUTE));
            }
            if (perhaps()) {
                group.rest("10:00-11:00", 15 * MINUTE, 1);
            }
            if (perhaps()) {
                group.drawn(count, 0.5).drawn(1, 0.5);
            }
            if (perhaps()) {
                group.speed(1.25).field(1.5, 0);
            }
            if (g < groups - 1) {
                group.matters(IntStream.range(0, matters)
                        .filter(m -> m == 0 || random.nextBoolean())
                        .boxed()
                        .toArray(Integer[]::new));
            }
            if (perhaps()) {
                group.ownHours();
            }
            fixture.group(group);
        }
    }

    private void events(ScenarioFixture fixture) {
        List<Integer> failing = List.of(0);
        int cards = carriesOver && random.nextBoolean() ? random.nextInt(classes) : -1;
        if (perhaps()) {
            At at = new At(random.nextInt(DAYS) * 24 * 60 * MINUTE + random.nextInt(9 * 60, 13 * 60) * MINUTE);
            fixture.outage(new Outage(failing, at, minutes(random.nextInt(1, 90)), share(), cards));
        }
        if (perhaps()) {
            Every every = new Every(new Exponential(60 * MINUTE));
            fixture.outage(new Outage(failing, every, new Exponential(15 * MINUTE), share(), cards));
        }
        if (perhaps()) {
            fixture.cap(random.nextInt(1, 20), share());
        }
    }

    private void people(ScenarioFixture fixture) {
        if (random.nextBoolean()) {
            fixture.patience(IntStream.range(0, classes)
                    .mapToObj(c -> oneOf(List.<Distribution>of(
                            new WithAtomAtZero(0.1, new Exponential((5 + 15.0 * c) * MINUTE)),
                            minutes(10 + c),
                            minutes(Needs.ENDLESS_MILLIS / (double) MINUTE))))
                    .toList());
        }
        if (perhaps()) {
            fixture.balking(oneOf(List.of(Balking.Count.values())), 0.0, 0.0, 0.1, 0.2, 0.5, 0.9);
        }
        if (perhaps()) {
            fixture.places(random.nextInt(6));
        }
        if (perhaps()) {
            fixture.walking(new Uniform(0, 40_000));
        }
        if (random.nextBoolean()) {
            Place place = oneOf(List.of(Place.values()));
            sentBack = place == Place.BACK;
            fixture.noShow(new NoShow(0.15, 2, 20_000, 0.7, duration(), place, random.nextInt(4)));
        }
        if (random.nextBoolean()) {
            List<Integer> targets = IntStream.range(0, matters)
                    .mapToObj(m -> random.nextInt(matters))
                    .toList();
            Place place = random.nextBoolean() ? Place.END : Place.SAME;
            fixture.transfer(new Transfer(Collections.nCopies(matters, share()), targets, place));
        }
        if (random.nextBoolean()) {
            fixture.hold(new Hold(share(), share(), duration()));
        }
        if (random.nextBoolean()) {
            fixture.returns(new Returns(0.4, carriesOver ? 0.5 : 0, new Uniform(0, 60 * MINUTE), 2));
        }
    }
}
