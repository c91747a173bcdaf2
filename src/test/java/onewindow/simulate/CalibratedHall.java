package onewindow.simulate;

import static onewindow.simulate.ScenarioFixture.minutes;

import onewindow.demand.Distribution.Exponential;
import onewindow.demand.Distribution.Lognormal;
import onewindow.people.Behaviour.Hold;
import onewindow.people.Behaviour.NoShow;
import onewindow.people.Behaviour.Place;
import onewindow.scenario.Scenario;

/** A small hall in which people give up, miss their call and step aside, and in whose mornings lines grow. */
final class CalibratedHall {

    private CalibratedHall() {}

    /** Days that are alike and independent. */
    static Scenario scenario(int days) {
        return ScenarioFixture.days(days, "09:00-12:00", "13:00-17:00")
                .poisson(240.0 * days)
                .service(new Lognormal(300_000, 0.8))
                .patience(new Exponential(3_600_000))
                .walking(new Exponential(20_000))
                .noShow(new NoShow(0.05, 2, 15_000, 0.5, minutes(4), Place.SAME, 0))
                .hold(new Hold(0.1, 0.4, minutes(6)))
                .windows(3)
                .build();
    }
}
