package onewindow.scenario;

import java.util.List;
import java.util.Optional;
import onewindow.demand.Distribution;
import onewindow.people.CaseRules;

/** Reads how cases end: how they are decided, how results reach people, and what people say of it. */
final class IssueBlock {

    private static final Key<Double> NOT_ACCEPTED =
            Key.of("notAccepted", Quantities.SHARE, "share of the complete cases that are not accepted; default 0");
    private static final Key<Double> REFUSED =
            Key.of("refused", Quantities.SHARE, "share of the accepted cases that are refused; default 0");
    private static final Key<Double> WITHDRAWN =
            Key.of("withdrawn", Quantities.SHARE, "share of the accepted cases that are withdrawn; default 0");
    private static final Key<Double> TERMINATED =
            Key.of("terminated", Quantities.SHARE, "share of the accepted cases that are terminated; default 0");
    static final Key<Block> DECISION = Key.of(
            "decision",
            BlockKind.opened("decision", Keys.of(NOT_ACCEPTED, REFUSED, WITHDRAWN, TERMINATED)),
            "how cases are decided; default: all are granted");

    private static final Key<Double> WINDOW =
            Key.of("window", Quantities.SHARE, "share of the results fetched at a window; default 0");
    private static final Key<Double> KIOSK =
            Key.of("kiosk", Quantities.SHARE, "share fetched from a machine in the hall; default 0");
    private static final Key<Double> POST = Key.of("post", Quantities.SHARE, "share sent by post; default 0");
    private static final Key<Double> ONLINE =
            Key.of("online", Quantities.SHARE, "share that people get online; default 0");
    private static final Key<Distribution> COLLECT_AFTER = Key.of(
            "collectAfter",
            Distributions.KIND,
            "how long until people come for a result that is ready, nights and days off included");
    private static final Key<Distribution> SERVICE =
            Key.of("service", Distributions.KIND, "time at the window to fetch a result");
    private static final Key<Distribution> POST_TIME =
            Key.of("postTime", Distributions.KIND, "time in the post, nights and days off included");
    private static final Key<Ref> DESK = Key.of(
            "desk",
            Ref.KIND,
            "the desk at which all results are fetched; default: the windows of the case's own matter");
    private static final Key<Ref> KIOSK_DESK = Key.of("kioskDesk", Ref.KIND, "the desk that stands for the machines");
    static final Key<Block> ISSUE = Key.of(
            "issue",
            BlockKind.opened(
                    "issue", Keys.of(WINDOW, KIOSK, POST, ONLINE, COLLECT_AFTER, SERVICE, POST_TIME, DESK, KIOSK_DESK)),
            "how results reach people; default: online, at once");

    private static final CaseRules.Issue ALL_ONLINE =
            new CaseRules.Issue(0, 0, 0, WorkingTimes.NONE, WorkingTimes.NONE, -1, -1, WorkingTimes.NONE);

    private static final Key<Double> GIVEN =
            Key.of("given", Quantities.SHARE, "share of the handlings that are reviewed");
    private static final Key<List<Double>> LEVELS = Key.of(
            "levels",
            ListKind.of(Quantities.SHARE, "shares", 5),
            "shares of the five levels among the reviews, from very satisfied to very dissatisfied");
    private static final Key<Integer> NOT_REVIEWED =
            Key.of("notReviewed", Quantities.count(0, Quantities.MOST), "how many of them are not reviewed");
    private static final Key<Integer> HANDLINGS =
            Key.of("of", Quantities.count(1, Quantities.MOST), "how many handlings there are over the horizon");
    private static final Key<CaseRules.Quota> EXACTLY = Key.of(
            "exactly",
            new BlockKind<>("exactly", Keys.of(NOT_REVIEWED, HANDLINGS), IssueBlock::quota),
            "exactly so many are not reviewed, whatever the share given, such as {notReviewed: 452, of: 194543};"
                    + " default: each by chance");
    private static final Key<Double> DEFAULT_SHARE =
            Key.of("share", Quantities.SHARE, "share of the handlings without a review that are rated by default");
    private static final Key<Integer> DEFAULT_LEVEL =
            Key.of("level", Quantities.count(1, 5), "level of these ratings, 5 (very satisfied) to 1; default 5");
    private static final Key<Block> BY_DEFAULT = Key.of(
            "byDefault",
            BlockKind.opened("byDefault", Keys.of(DEFAULT_SHARE, DEFAULT_LEVEL)),
            "ratings by default where people give none; default: none is made");
    static final Key<Block> REVIEWS = Key.of(
            "reviews",
            BlockKind.opened("reviews", Keys.of(GIVEN, LEVELS, EXACTLY, BY_DEFAULT)),
            "what people say of the handling; default: nobody is asked");

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
