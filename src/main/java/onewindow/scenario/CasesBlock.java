package onewindow.scenario;

import java.util.List;
import java.util.Optional;
import onewindow.calendar.HallDay;
import onewindow.calendar.HolidayCalendar;
import onewindow.calendar.WarmUp;
import onewindow.calendar.WorkingDays;
import onewindow.casework.CaseworkLayout;
import onewindow.people.CasePlan;
import onewindow.people.CaseRules;

/** Reads what becomes of people's cases beyond the counter. */
final class CasesBlock {

    private static final Key<Integer> WARM_UP = Key.of("warmUp", Quantities.count(0, 366), "about.cases.warmUp");

    private static final Keys KEYS = Keys.of(
            CaseKindsBlock.KINDS,
            MaterialsBlock.MATERIALS,
            OfficesBlock.OFFICES,
            IssueBlock.DECISION,
            IssueBlock.ISSUE,
            IssueBlock.REVIEWS,
            SurveyBlock.SURVEY,
            CareBlock.CARE,
            WaysBlock.WAYS,
            WARM_UP);

    static final Key<Block> CASES = Key.of("cases", BlockKind.opened("cases", KEYS), "about.cases.cases");

    /** The plan and the names of its kinds of case and offices. */
    record Cases(CasePlan plan, List<Labels.Label> kinds, List<Labels.Label> offices) {}

    private final Block root;
    private final Block block;
    private final Catalogue catalogue;
    private final HallHours hours;

    private CasesBlock(Block root, Block block, Catalogue catalogue, HallHours hours) {
        this.root = root;
        this.block = block;
        this.catalogue = catalogue;
        this.hours = hours;
    }

    /** Reads the block; empty where there is none, or when something is wrong, which is then reported. */
    static Optional<Cases> read(Block root, Catalogue catalogue, HallHours hours, WindowsBlock.Windows windows) {
        if (!root.has(CASES)) {
            root.refuse(Wording.of("desks.cases"), DepartmentsBlock.DESKS);
            return Optional.empty();
        }
        return root.get(CASES).flatMap(block -> new CasesBlock(root, block, catalogue, hours).cases(windows));
    }

    private Optional<Cases> cases(WindowsBlock.Windows windows) {
        Problems problems = root.at().findings().problems();
        DemandBlock.refuseForCases(root);
        refuseOneSession();
        MaterialsBlock.Materials materials = MaterialsBlock.read(block);
        List<CaseKindsBlock.CaseKind> kinds = CaseKindsBlock.read(block, catalogue, materials.rules());
        CaseRules.Ways ways = WaysBlock.read(block, catalogue, materials.rules(), windows);
        if (kinds.stream().anyMatch(kind -> isSentBack(kind.rules()))) {
            MaterialsBlock.requireSupplement(block);
        }
        CaseRules.Decision decision = IssueBlock.decision(block);
        CaseRules.Issue issue = IssueBlock.issue(block, catalogue);
        Optional<CaseRules.Reviews> reviews = IssueBlock.reviews(block);
        Optional<CaseRules.Survey> survey = SurveyBlock.read(block);
        CaseRules.Care care = block.get(CareBlock.CARE, CaseRules.Care.NONE);
        int warmUpDays = block.get(WARM_UP, 0);
        int before = problems.errors();
        OfficesBlock offices = OfficesBlock.read(block, catalogue);
        if (!staffKnown(offices, windows) || problems.errors() > before) {
            return Optional.empty();
        }
        List<CaseRules.Kind> rules = kinds.stream()
                .map(kind -> offices.withoutAuthority(kind.rules()))
                .toList();
        Optional<OfficesBlock.Staffed> staffed = offices.staffed(windows.groups(), rules, ways);
        if (staffed.isEmpty() || problems.anyError()) {
            return Optional.empty();
        }
        CaseworkLayout layout = new CaseworkLayout(
                staffed.get().officers(),
                kinds.stream().map(CaseKindsBlock.CaseKind::limits).toList(),
                offices.yellowDays(),
                materials.clock());
        List<HallDay> warmUp = WarmUp.before(hours.horizon(), warmUpDays);
        WorkingDays days = workingDays().after(warmUp);
        return Optional.of(new Cases(
                new CasePlan(
                        layout,
                        new CaseRules(
                                rules,
                                materials.rules(),
                                staffed.get().offices(),
                                decision,
                                issue,
                                reviews,
                                survey,
                                care,
                                ways),
                        days,
                        offices.workingTime(hours.horizon(), days, warmUp),
                        warmUp,
                        offices.officersApart(),
                        catalogue.matters().stream()
                                .map(Catalogue.Matter::department)
                                .toList()),
                kinds.stream().map(CaseKindsBlock.CaseKind::label).toList(),
                offices.labels()));
    }

    /** Whether the officers can be counted; else nothing is held against their number. */
    private boolean staffKnown(OfficesBlock offices, WindowsBlock.Windows windows) {
        return offices.statesStaff()
                ? catalogue.names(Catalogue.Part.DEPARTMENTS)
                : catalogue.whole() && windows.whole();
    }

    private void refuseOneSession() {
        if (hours.daysKnown() && hours.horizon().continuous()) {
            root.error(CASES, "cases.session");
        }
    }

    private static boolean isSentBack(CaseRules.Kind kind) {
        return kind.stages().stream().anyMatch(stage -> stage.sentBack() > 0);
    }

    private WorkingDays workingDays() {
        return hours.horizon().dated()
                ? WorkingDays.of(hours.horizon(), root.get(HorizonBlock.CALENDAR, HolidayCalendar.china()))
                : WorkingDays.everyHallDay(hours.horizon());
    }
}
