package onewindow.scenario;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import onewindow.assign.Assignment;
import onewindow.demand.Demand;
import onewindow.demand.Distribution;
import onewindow.hall.HallLayout;
import onewindow.people.Behaviour;
import onewindow.people.HallEvents;

/** Turns the tree of a scenario file into a scenario, block by block. */
final class ScenarioCompiler {

    private static final Key<String> FORMAT =
            Key.of("onewindow", Words.choice("format", Map.of("scenario/1", "scenario/1")), "about.scenario.format");
    static final Key<String> BASE = Key.of("base", Words.TEXT, "about.scenario.base");
    static final Key<LocalName> TITLE = Key.of("title", Words.NameKind.NAME, "about.scenario.title");
    static final Key<LocalName> SUMMARY = Key.of("summary", Words.NameKind.NAME, "about.scenario.summary");
    private static final Key<Distribution> SERVICE = Key.of("service", Distributions.KIND, "about.scenario.service");

    static final Keys KEYS = Keys.of(
            FORMAT,
            BASE,
            TITLE,
            SUMMARY,
            WhatIfBlock.WHAT_IF,
            HorizonBlock.HORIZON,
            HorizonBlock.ZONE,
            HorizonBlock.CALENDAR,
            HorizonBlock.HOURS,
            HorizonBlock.EXTENDED,
            HorizonBlock.TICKETS,
            BehaviourBlock.CLOSING,
            BehaviourBlock.BREAKS,
            RunBlock.RUN,
            RunBlock.TARGETS,
            RunBlock.TARGET,
            DemandBlock.DEMAND,
            ClassesBlock.CLASSES,
            HallsBlock.HALLS,
            MatterKeys.DEPARTMENTS,
            SERVICE,
            BehaviourBlock.PATIENCE,
            BehaviourBlock.BALKING,
            BehaviourBlock.PLACES,
            BehaviourBlock.RETURNS,
            BehaviourBlock.WALKING,
            NoShowBlock.NO_SHOW,
            TransferBlock.TRANSFER,
            BehaviourBlock.HOLD,
            DepartmentsBlock.DESKS,
            WindowKeys.WINDOWS,
            CasesBlock.CASES,
            EventKeys.EVENTS,
            AssignBlock.ASSIGN,
            PublishedBlock.PUBLISHED);

    /** What a scenario without a base must have. */
    static final List<String> REQUIRED = List.of(
            TITLE.name(),
            HorizonBlock.HORIZON.name(),
            DemandBlock.DEMAND.name(),
            SERVICE.name(),
            WindowKeys.WINDOWS.name());

    private final Block root;
    private final Findings findings;
    private final TraceFiles traces;
    private List<Labels.Label> streamNames = List.of();

    private ScenarioCompiler(Block root, Findings findings, TraceFiles traces) {
        this.root = root;
        this.findings = findings;
        this.traces = traces;
    }

    /** Compiles a tree; empty when there are errors, which are then among the problems. The hash is left empty. */
    static Optional<Scenario> compile(String key, Node.Mapping tree, Findings findings, TraceFiles traces) {
        Block root = Block.open(Value.root(tree, findings), tree, KEYS);
        return new ScenarioCompiler(root, findings, traces).scenario(key);
    }

    private Optional<Scenario> scenario(String key) {
        root.get(FORMAT);
        Optional<LocalName> title = root.require(TITLE);
        LocalName summary = root.get(SUMMARY, new LocalName("", ""));
        root.get(WhatIfBlock.WHAT_IF);
        HallHours hours = HorizonBlock.read(root);
        RunBlock.Run run = RunBlock.read(root, hours);
        List<Long> targets = RunBlock.targets(root);
        Optional<ServiceTarget> target = root.get(RunBlock.TARGET);
        List<Published> published = PublishedBlock.read(root);
        Optional<Distribution> service = root.get(SERVICE);
        Catalogue catalogue = catalogue();
        DemandBlock people = new DemandBlock(catalogue, hours, traces);
        Optional<Demand> demand = demand(people, catalogue, service);
        Optional<AssignBlock.Assigned> assigned = AssignBlock.read(root, catalogue);
        boolean ranked = assigned.isPresent() && assigned.get().assignment() instanceof Assignment.PreferenceLists;
        WindowsBlock.Windows windows = WindowsBlock.read(root, catalogue, hours, ranked);
        List<WindowsBlock.Group> groups = windows.groups();
        Behaviour behaviour = BehaviourBlock.read(root, catalogue);
        Optional<CasesBlock.Cases> cases = CasesBlock.read(root, catalogue, hours, windows);
        HallEvents events = EventsBlock.read(root, catalogue, hours, windows);
        int places = root.get(BehaviourBlock.PLACES, Integer.MAX_VALUE);
        if (!groups.isEmpty()) {
            new CrossChecks(catalogue, people.brought(), groups).report(root, behaviour, events);
        }
        if (findings.problems().anyError()) {
            findings.readTheRest();
            return Optional.empty();
        }
        return Optional.of(new Scenario(
                key,
                title.orElseThrow(),
                summary,
                "",
                run.seed(),
                hours.horizon(),
                run.length(),
                demand.get(),
                layout(catalogue, groups, assigned.get(), places),
                groups.stream().map(WindowsBlock.Group::staffing).toList(),
                assigned.get().assignment(),
                behaviour,
                cases.map(CasesBlock.Cases::plan),
                events,
                labels(catalogue, groups, cases),
                targets,
                target,
                published,
                findings.provenance()));
    }

    /** The classes, halls and departments, as far as they can be read. */
    private Catalogue catalogue() {
        int before = findings.problems().errors();
        Set<Catalogue.Part> unnamed = EnumSet.noneOf(Catalogue.Part.class);
        List<Catalogue.VisitClass> classes = ClassesBlock.read(root, unnamed);
        Halls halls = HallsBlock.read(root, classes.size(), unnamed);
        return DepartmentsBlock.read(root, classes, halls, unnamed, before);
    }

    private Optional<Demand> demand(DemandBlock people, Catalogue catalogue, Optional<Distribution> service) {
        List<Distribution> patience = BehaviourBlock.patience(root, catalogue.visitClasses());
        Optional<DemandBlock.Streams> streams = people.read(root);
        streamNames = streams.map(DemandBlock.Streams::names).orElse(List.of());
        Map<Distribution, Integer> serviceTimes = new LinkedHashMap<>();
        List<Integer> serviceOfMatter = new ArrayList<>();
        List<Integer> departmentOfMatter = new ArrayList<>();
        for (Catalogue.Matter matter : catalogue.matters()) {
            Optional<Distribution> own = matter.service().or(() -> service);
            if (own.isEmpty()) {
                root.require(SERVICE);
                return Optional.empty();
            }
            Integer known = serviceTimes.putIfAbsent(own.get(), serviceTimes.size());
            serviceOfMatter.add(known == null ? serviceTimes.size() - 1 : known);
            departmentOfMatter.add(matter.department());
        }
        return streams.map(found -> new Demand(
                found.streams(),
                List.copyOf(serviceTimes.keySet()),
                serviceOfMatter,
                patience,
                departmentOfMatter,
                1 / found.visitsPerCase()));
    }

    private static HallLayout layout(
            Catalogue catalogue, List<WindowsBlock.Group> groups, AssignBlock.Assigned assigned, int places) {
        return new HallLayout(
                catalogue.matters().size(),
                catalogue.visitClasses().size(),
                groups.stream().map(WindowsBlock.Group::windows).toList(),
                assigned.lines(),
                assigned.idleChoice(),
                places);
    }

    private Labels labels(Catalogue catalogue, List<WindowsBlock.Group> groups, Optional<CasesBlock.Cases> cases) {
        return new Labels(
                Catalogue.labels(catalogue.departments()),
                Catalogue.labels(catalogue.desks()),
                catalogue.matters().stream()
                        .map(one -> new Labels.Label(one.key(), one.name()))
                        .toList(),
                catalogue.halls().labels(catalogue.classes()),
                groups.stream().map(WindowsBlock.Group::label).toList(),
                cases.map(CasesBlock.Cases::kinds).orElse(List.of()),
                cases.map(CasesBlock.Cases::offices).orElse(List.of()),
                halls(catalogue, groups),
                streamNames,
                catalogue.matters().stream().map(Catalogue.Matter::materials).toList(),
                catalogue.assumedShares());
    }

    private static Labels.Halls halls(Catalogue catalogue, List<WindowsBlock.Group> groups) {
        Halls halls = catalogue.halls();
        return halls.count() == 1
                ? Labels.Halls.ONE
                : new Labels.Halls(
                        halls.kinds().stream()
                                .map(kind -> new Labels.Label(kind.key(), kind.name()))
                                .toList(),
                        IntStream.range(0, catalogue.visitClasses().size())
                                .mapToObj(halls::labelOf)
                                .toList(),
                        groups.stream().map(WindowsBlock.Group::hall).toList());
    }
}
