package onewindow.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import onewindow.calendar.HallDay;
import onewindow.calendar.WorkingTime;
import onewindow.casework.CaseworkLayout;
import onewindow.people.CasePlan;
import onewindow.people.CaseRules;
import onewindow.people.CaseRules.Kind;
import onewindow.people.CaseRules.Stage;
import onewindow.scenario.Scenario;

/** The work that cases bring to the offices behind the counter on a mean day beside their officers' hours. */
final class OfficeLoad {

    private static final double HOUR = 3_600_000;
    private static final long DAY_MILLIS = 86_400_000;

    private final CasePlan plan;
    private final CaseRules rules;
    private final int departments;
    private final double[] workMillis;

    private OfficeLoad(CasePlan plan) {
        this.plan = plan;
        rules = plan.rules();
        departments = rules.offices().staff().size();
        workMillis = new double[plan.layout().offices().size()];
    }

    /**
     * An office and what is asked of it.
     *
     * @param office its index
     * @param workHours hours of an officer's work that cases bring on a mean hall day
     * @param officers its officers while all windows of their group are open
     * @param officerHours hours that they have for it
     */
    record Office(int office, double workHours, int officers, double officerHours) {}

    /**
     * The offices with officers, by index; none without cases, or where it cannot be told how many people come. Each
     * person who comes brings a case; what is withdrawn or terminated on the way is counted to its last stage.
     */
    static List<Office> of(Scenario scenario) {
        double[] arrivals = OfferedLoad.arrivalsByMatter(scenario);
        return scenario.cases().isEmpty() || arrivals == null
                ? List.of()
                : new OfficeLoad(scenario.cases().get())
                        .offices(arrivals, scenario.horizon().days());
    }

    private List<Office> offices(double[] arrivals, List<HallDay> days) {
        double[] cases = new double[departments];
        for (int matter = 0; matter < arrivals.length; matter++) {
            int department = plan.departmentOfMatter().get(matter);
            if (department < departments) {
                cases[department] += arrivals[matter];
            }
        }
        for (int department = 0; department < departments; department++) {
            add(department, cases[department]);
        }
        WorkingTime hours = plan.hours();
        HallDay last = days.get(days.size() - 1);
        double working = hours.until(last.startMillis() + DAY_MILLIS)
                - (double) hours.until(days.get(0).startMillis());
        double hoursADay = working / days.size() / HOUR;
        List<Office> offices = new ArrayList<>();
        for (int office = 0; office < workMillis.length; office++) {
            int officers = plan.layout().offices().get(office);
            if (officers != CaseworkLayout.UNLIMITED) {
                offices.add(new Office(office, workMillis[office] / HOUR, officers, officers * hoursADay));
            }
        }
        return offices;
    }

    /** Adds the work of so many cases of a department. */
    private void add(int department, double cases) {
        CaseRules.Ways ways = rules.ways();
        workMillis[department] += cases * ways.online() * ways.preCheck().mean();
        if (ways.onSiteGroups().isEmpty()) {
            workMillis[department] += cases * ways.onSite() * ways.onSiteWork().mean();
        }
        CaseRules.Materials materials = rules.materials();
        double givenUp = materials.missing() * (1 - materials.tolerated()) * materials.never();
        double accepted = cases * (1 - givenUp) * (1 - rules.decision().notAccepted());
        double own = sum(department, true);
        double others = sum(department, false);
        for (Kind kind : rules.kinds()) {
            boolean isOwn = kind.departments().contains(department);
            if (isOwn || kind.departments().isEmpty()) {
                double share =
                        isOwn ? (others > 0 ? kind.share() : kind.share() / own) : kind.share() / others * (1 - own);
                add(department, kind, accepted * share);
            }
        }
    }

    /** The shares of the kinds that only some departments have, this one among them, or of those that all have. */
    private double sum(int department, boolean own) {
        return rules.kinds().stream()
                .filter(kind -> own
                        ? kind.departments().contains(department)
                        : kind.departments().isEmpty())
                .mapToDouble(Kind::share)
                .sum();
    }

    private void add(int department, Kind kind, double cases) {
        double left = cases;
        for (Stage stage : kind.stages()) {
            double work = left * stage.share() * stage.work().mean();
            int approval = rules.offices().approvalOffice();
            switch (stage.place()) {
                case OWN -> workMillis[department] += work;
                case APPROVAL -> workMillis[approval >= 0 ? approval : department] += work;
                case PARTNERS ->
                    IntStream.range(0, departments)
                            .filter(other -> other != department)
                            .forEach(other -> workMillis[other] += work * stage.partners() / (departments - 1));
                case AWAY -> left *= 1 - stage.share() * stage.refused();
            }
        }
    }
}
