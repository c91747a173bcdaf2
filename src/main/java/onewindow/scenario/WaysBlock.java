package onewindow.scenario;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import onewindow.demand.Distribution;
import onewindow.people.CaseRules;

/** Reads the ways by which cases come in other than straight to their window. */
final class WaysBlock {

    private static final Key<Double> SHARE = Key.of("share", Quantities.SHARE, "about.ways.share");
    private static final Key<Double> PEOPLE = Key.of("share", Quantities.SHARE, "about.ways.people");
    private static final Key<Ref> DESK = Key.of("desk", Ref.KIND, "about.ways.desk");

    private static final Key<Distribution> PRE_CHECK = Key.of("preCheck", WorkingTimes.KIND, "about.ways.preCheck");
    private static final Key<Double> FALLS_BACK = Key.of("fallsBack", Quantities.SHARE, "about.ways.fallsBack");
    private static final Key<Block> ONLINE =
            Key.of("online", BlockKind.opened("online", Keys.of(SHARE, PRE_CHECK, FALLS_BACK)), "about.ways.online");

    private static final Key<Distribution> WORK = Key.of("work", WorkingTimes.KIND, "about.ways.work");
    private static final Key<List<Ref>> FROM =
            Key.of("from", ListKind.of(Ref.KIND, "groupsOfWindows", 1_000), "about.ways.from");
    private static final Key<Block> ON_SITE =
            Key.of("onSite", BlockKind.opened("onSite", Keys.of(SHARE, WORK, FROM)), "about.ways.onSite");

    private static final Key<Double> FAILS = Key.of("fails", Quantities.SHARE, "about.ways.fails");
    private static final Key<Double> FALLBACK = Key.of("fallback", Quantities.SHARE, "about.ways.fallback");
    private static final Key<Block> KIOSK =
            Key.of("kiosk", BlockKind.opened("kiosk", Keys.of(SHARE, DESK, FAILS, FALLBACK)), "about.ways.kiosk");

    private static final Key<Double> FINDS = Key.of("finds", Quantities.SHARE, "about.ways.finds");
    private static final Key<Block> TRIAGE =
            Key.of("triage", BlockKind.opened("triage", Keys.of(PEOPLE, DESK, FINDS)), "about.ways.triage");

    private static final Key<Double> REDIRECTED = Key.of("redirected", Quantities.SHARE, "about.ways.redirected");
    private static final Key<Block> WRONG_WINDOW = Key.of(
            "wrongWindow", BlockKind.opened("wrongWindow", Keys.of(PEOPLE, REDIRECTED)), "about.ways.wrongWindow");

    private static final Key<Double> AGENT_FINDS = Key.of("finds", Quantities.SHARE, "about.ways.agentFinds");
    private static final Key<Block> AGENT =
            Key.of("agent", BlockKind.opened("agent", Keys.of(PEOPLE, AGENT_FINDS)), "about.ways.agent");

    static final Key<Block> WAYS = Key.of(
            "ways",
            BlockKind.opened("ways", Keys.of(ONLINE, ON_SITE, KIOSK, TRIAGE, WRONG_WINDOW, AGENT)),
            "about.ways.ways");

    private static final CaseRules.Ways STRAIGHT = new CaseRules.Ways(
            0,
            WorkingTimes.NONE,
            0,
            WorkingTimes.NONE,
            0,
            WorkingTimes.NONE,
            List.of(),
            0,
            -1,
            0,
            1,
            0,
            -1,
            0,
            0,
            0,
            0,
            0);

    private final Block cases;
    private final Catalogue catalogue;

    private final WindowsBlock.Windows windows;

    private WaysBlock(Block cases, Catalogue catalogue, WindowsBlock.Windows windows) {
        this.cases = cases;
        this.catalogue = catalogue;
        this.windows = windows;
    }

    /**
     * Reads the ways; what is wrong is reported.
     *
     * @param windows the groups of windows, as far as they could be read
     */
    static CaseRules.Ways read(
            Block cases, Catalogue catalogue, CaseRules.Materials materials, WindowsBlock.Windows windows) {
        return cases.get(WAYS)
                .map(block -> new WaysBlock(cases, catalogue, windows).ways(block, materials))
                .orElse(STRAIGHT);
    }

    private CaseRules.Ways ways(Block block, CaseRules.Materials materials) {
        Optional<Block> online = block.get(ONLINE);
        Optional<Block> onSite = block.get(ON_SITE);
        Optional<Block> kiosk = block.get(KIOSK);
        Optional<Block> triage = block.get(TRIAGE);
        Optional<Block> wrong = block.get(WRONG_WINDOW);
        Optional<Block> agent = block.get(AGENT);
        CaseRules.Ways ways = new CaseRules.Ways(
                required(online, SHARE).orElse(0.0),
                required(online, PRE_CHECK).orElse(WorkingTimes.NONE),
                online.flatMap(of -> of.get(FALLS_BACK)).orElse(0.0),
                materials.after(),
                required(onSite, SHARE).orElse(0.0),
                required(onSite, WORK).orElse(WorkingTimes.NONE),
                onSite.map(this::groupsOfMatters).orElse(List.of()),
                required(kiosk, SHARE).orElse(0.0),
                desk(kiosk),
                kiosk.flatMap(of -> of.get(FAILS)).orElse(0.0),
                kiosk.flatMap(of -> of.get(FALLBACK)).orElse(1.0),
                required(triage, PEOPLE).orElse(0.0),
                desk(triage),
                required(triage, FINDS).orElse(0.0),
                required(wrong, PEOPLE).orElse(0.0),
                required(wrong, REDIRECTED).orElse(0.0),
                required(agent, PEOPLE).orElse(0.0),
                agent.flatMap(of -> of.get(AGENT_FINDS)).orElse(0.0));
        double away = ways.online() + ways.onSite() + ways.kiosk();
        if (away > 1 + 1e-9) {
            block.error("ways.sum", Shares.shown(away));
        }
        if (ways.online() > 0 && ways.fallsBack() > 0) {
            MaterialsBlock.requireTrip(cases);
        }
        return ways;
    }

    /** Whether a group has windows and nobody at them; one without windows is wrong, which was reported. */
    private static boolean isOfMachines(WindowsBlock.Group group) {
        return group.staffing().staff() == 0 && group.windows().windows() > 0;
    }

    /** For each matter the first of the groups that serves it, or the first of all; empty where one is not there. */
    private List<Integer> groupsOfMatters(Block onSite) {
        List<Ref> refs = onSite.get(FROM).orElse(List.of());
        List<WindowsBlock.Group> groups = windows.groups();
        List<Integer> named = windows.groupsNamed(refs, catalogue);
        if (named.stream().map(groups::get).anyMatch(WaysBlock::isOfMachines)) {
            onSite.error(FROM, "onSite.machines");
        }
        if (named.isEmpty()) {
            return List.of();
        }
        return IntStream.range(0, catalogue.matters().size())
                .mapToObj(matter -> named.stream()
                        .filter(group ->
                                groups.get(group).windows().preference().get(matter) > 0)
                        .findFirst()
                        .orElse(named.get(0)))
                .toList();
    }

    private int desk(Optional<Block> block) {
        return required(block, DESK).map(catalogue::desk).orElse(-1);
    }

    private static <T> Optional<T> required(Optional<Block> block, Key<T> key) {
        return block.flatMap(of -> of.require(key));
    }
}
