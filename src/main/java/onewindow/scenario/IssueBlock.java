package onewindow.scenario;

import java.util.List;
import java.util.Optional;
import onewindow.demand.Distribution;
import onewindow.people.CaseRules;

/** Reads how cases end: how they are decided, how results reach people, and what people say of it. */
final class IssueBlock {

    private static final Key<Double> NOT_ACCEPTED = Key.of("notAccepted", Quantities.SHARE, "about.issue.notAccepted");
    private static final Key<Double> REFUSED = Key.of("refused", Quantities.SHARE, "about.issue.refused");
    private static final Key<Double> WITHDRAWN = Key.of("withdrawn", Quantities.SHARE, "about.issue.withdrawn");
    private static final Key<Double> TERMINATED = Key.of("terminated", Quantities.SHARE, "about.issue.terminated");
    static final Key<Block> DECISION = Key.of(
            "decision",
            BlockKind.opened("decision", Keys.of(NOT_ACCEPTED, REFUSED, WITHDRAWN, TERMINATED)),
            "about.issue.decision");

    private static final Key<Double> WINDOW = Key.of("window", Quantities.SHARE, "about.issue.window");
    private static final Key<Double> KIOSK = Key.of("kiosk", Quantities.SHARE, "about.issue.kiosk");
    private static final Key<Double> POST = Key.of("post", Quantities.SHARE, "about.issue.post");
    private static final Key<Double> ONLINE = Key.of("online", Quantities.SHARE, "about.issue.online");
    private static final Key<Distribution> COLLECT_AFTER =
            Key.of("collectAfter", Distributions.KIND, "about.issue.collectAfter");
    private static final Key<Distribution> SERVICE = Key.of("service", Distributions.KIND, "about.issue.service");
    private static final Key<Distribution> POST_TIME = Key.of("postTime", Distributions.KIND, "about.issue.postTime");
    private static final Key<Ref> DESK = Key.of("desk", Ref.KIND, "about.issue.desk");
    private static final Key<Ref> KIOSK_DESK = Key.of("kioskDesk", Ref.KIND, "about.issue.kioskDesk");
    static final Key<Block> ISSUE = Key.of(
            "issue",
            BlockKind.opened(
                    "issue", Keys.of(WINDOW, KIOSK, POST, ONLINE, COLLECT_AFTER, SERVICE, POST_TIME, DESK, KIOSK_DESK)),
            "about.issue.issue");

    private static final CaseRules.Issue ALL_ONLINE =
            new CaseRules.Issue(0, 0, 0, WorkingTimes.NONE, WorkingTimes.NONE, -1, -1, WorkingTimes.NONE);

    private static final Key<Double> GIVEN = Key.of("given", Quantities.SHARE, "about.issue.given");
    private static final Key<List<Double>> LEVELS =
            Key.of("levels", ListKind.of(Quantities.SHARE, "shares", 5), "about.issue.levels");
    private static final Key<Integer> NOT_REVIEWED =
            Key.of("notReviewed", Quantities.count(0, Quantities.MOST), "about.issue.notReviewed");
    private static final Key<Integer> HANDLINGS =
            Key.of("of", Quantities.count(1, Quantities.MOST), "about.issue.handlings");
    private static final Key<CaseRules.Quota> EXACTLY = Key.of(
            "exactly",
            new BlockKind<>("exactly", Keys.of(NOT_REVIEWED, HANDLINGS), IssueBlock::quota),
            "about.issue.exactly");
    private static final Key<Double> DEFAULT_SHARE = Key.of("share", Quantities.SHARE, "about.issue.defaultShare");
    private static final Key<Integer> DEFAULT_LEVEL =
            Key.of("level", Quantities.count(1, 5), "about.issue.defaultLevel");
    private static final Key<Block> BY_DEFAULT = Key.of(
            "byDefault", BlockKind.opened("byDefault", Keys.of(DEFAULT_SHARE, DEFAULT_LEVEL)), "about.issue.byDefault");
    static final Key<Block> REVIEWS = Key.of(
            "reviews", BlockKind.opened("reviews", Keys.of(GIVEN, LEVELS, EXACTLY, BY_DEFAULT)), "about.issue.reviews");

    private IssueBlock() {}

    /** Reads how cases are decided; what is wrong is reported. */
    static CaseRules.Decision decision(Block cases) {
        Optional<Block> block = cases.get(DECISION);
        if (block.isEmpty()) {
            return new CaseRules.Decision(0, 0, 0, 0);
        }
        Block of = block.get();
        CaseRules.Decision decision = new CaseRules.Decision(
                of.get(NOT_ACCEPTED, 0.0), of.get(REFUSED, 0.0), of.get(WITHDRAWN, 0.0), of.get(TERMINATED, 0.0));
        if (decision.refused() + decision.withdrawn() + decision.terminated() > 1 + 1e-9) {
            of.error("decision.sum", Shares.shown(decision.refused() + decision.withdrawn() + decision.terminated()));
        }
        return decision;
    }

    /** Reads how results reach people; what is wrong is reported. */
    static CaseRules.Issue issue(Block cases, Catalogue catalogue) {
        return cases.get(ISSUE).map(block -> issueOf(block, catalogue)).orElse(ALL_ONLINE);
    }

    private static CaseRules.Issue issueOf(Block block, Catalogue catalogue) {
        Problems problems = block.at().findings().problems();
        int before = problems.errors();
        double window = block.get(WINDOW, 0.0);
        double kiosk = block.get(KIOSK, 0.0);
        double post = block.get(POST, 0.0);
        List<Double> shares = List.of(window, kiosk, post, block.get(ONLINE, 0.0));
        if (problems.errors() == before && !Shares.sumToOne(shares)) {
            block.error("issue.sum", Shares.shown(Shares.sum(shares)));
        }
        boolean fetched = window + kiosk > 0;
        int desk = block.get(DESK).map(catalogue::desk).orElse(-1);
        int machines = (kiosk > 0 ? block.require(KIOSK_DESK) : block.get(KIOSK_DESK))
                .map(catalogue::desk)
                .orElse(-1);
        return new CaseRules.Issue(
                window,
                kiosk,
                post,
                time(block, COLLECT_AFTER, fetched),
                time(block, SERVICE, fetched),
                desk,
                machines,
                time(block, POST_TIME, post > 0));
    }

    private static Distribution time(Block block, Key<Distribution> key, boolean needed) {
        return (needed ? block.require(key) : block.get(key)).orElse(WorkingTimes.NONE);
    }

    /** Reads what people say; empty where nobody is asked, or when something is wrong, which is then reported. */
    static Optional<CaseRules.Reviews> reviews(Block cases) {
        Optional<Block> block = cases.get(REVIEWS);
        if (block.isEmpty()) {
            return Optional.empty();
        }
        Optional<Double> given = block.get().require(GIVEN);
        Optional<List<Double>> levels = levels(block.get(), LEVELS);
        Optional<CaseRules.Quota> exactly = block.get().get(EXACTLY);
        Optional<Block> byDefault = block.get().get(BY_DEFAULT);
        double rated = byDefault.flatMap(of -> of.require(DEFAULT_SHARE)).orElse(0.0);
        int level = byDefault.flatMap(of -> of.get(DEFAULT_LEVEL)).orElse(5);
        return given.isEmpty() || levels.isEmpty()
                ? Optional.empty()
                : Optional.of(new CaseRules.Reviews(given.get(), levels.get(), exactly, rated, level));
    }

    /** Reads the shares of the five levels; empty when something is wrong, which is then reported. */
    static Optional<List<Double>> levels(Block block, Key<List<Double>> key) {
        Optional<List<Double>> levels = block.require(key);
        if (levels.isEmpty()) {
            return levels;
        }
        if (levels.get().size() != 5) {
            block.error(key, "levels.count", levels.get().size());
            return Optional.empty();
        }
        if (!Shares.sumToOne(levels.get())) {
            block.error(key, "shares.sum", Shares.shown(Shares.sum(levels.get())));
            return Optional.empty();
        }
        return levels.map(Shares::normalised);
    }

    private static Optional<CaseRules.Quota> quota(Block block) {
        Optional<Integer> count = block.require(NOT_REVIEWED);
        Optional<Integer> of = block.require(HANDLINGS);
        if (count.isEmpty() || of.isEmpty()) {
            return Optional.empty();
        }
        if (count.get() > of.get()) {
            block.error(NOT_REVIEWED, "quota.many", of.get());
            return Optional.empty();
        }
        return Optional.of(new CaseRules.Quota(count.get(), of.get()));
    }
}
