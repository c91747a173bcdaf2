package onewindow.scenario;

import java.util.Optional;
import onewindow.people.Staffing;

/** Reads the rule by which windows open when the line is long, and close again. */
final class TidalBlock {

    private static final Key<Integer> EXTRA =
            Key.of("extra", Quantities.count(1, WindowKeys.MOST_WINDOWS), "about.tidal.extra");
    private static final Key<Integer> WAITING =
            Key.of("waiting", Quantities.count(0, Quantities.MOST), "about.tidal.waiting");
    private static final Key<Long> LONGER_THAN = Key.of("longerThan", Quantities.MILLIS, "about.tidal.longerThan");
    private static final Key<Block> OPEN =
            Key.of("open", BlockKind.opened("tidalOpen", Keys.of(WAITING, LONGER_THAN)), "about.tidal.open");
    private static final Key<Block> CLOSE =
            Key.of("close", BlockKind.opened("tidalClose", Keys.of(WAITING)), "about.tidal.close");
    private static final Key<Long> CHECK = Key.of("check", Quantities.POSITIVE_MILLIS, "about.tidal.check");

    static final Kind<Staffing.Tidal> KIND =
            new BlockKind<>("tidal", Keys.of(EXTRA, OPEN, CLOSE, CHECK), TidalBlock::read);

    private TidalBlock() {}

    private static Optional<Staffing.Tidal> read(Block block) {
        Optional<Integer> extra = block.require(EXTRA);
        Optional<Block> open = block.require(OPEN);
        Optional<Integer> openWaiting = open.flatMap(rule -> rule.require(WAITING));
        long longer = open.map(rule -> rule.get(LONGER_THAN, 0L)).orElse(0L);
        Optional<Block> close = block.get(CLOSE);
        int closeWaiting = close.flatMap(rule -> rule.require(WAITING)).orElse(0);
        long check = block.get(CHECK, 60_000L);
        if (extra.isEmpty() || openWaiting.isEmpty()) {
            return Optional.empty();
        }
        if (longer == 0 && closeWaiting >= Math.max(1, openWaiting.get())) {
            block.error(CLOSE, "tidal.order", closeWaiting, openWaiting.get());
            return Optional.empty();
        }
        return Optional.of(new Staffing.Tidal(extra.get(), openWaiting.get(), longer, closeWaiting, check));
    }
}
