package onewindow.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import onewindow.people.Behaviour;

/** Reads which cases a window passes on, and to whom. */
final class TransferBlock {

    private static final Key<Double> SHARE = Key.of("share", Quantities.SHARE, "about.transfer.share");
    private static final Key<List<Ref>> OF =
            Key.of("of", ListKind.of(Ref.KIND, "departmentsAndMatters", 20_000), "about.transfer.of");
    private static final Key<Ref> TO = Key.of("to", Ref.KIND, "about.transfer.to");
    private static final Key<Behaviour.Place> PLACE = Key.of(
            "place",
            Words.choice("transferPlace", Words.meaning("end", Behaviour.Place.END, "same", Behaviour.Place.SAME)),
            "about.transfer.place");

    private static final Kind<Block> ONE = BlockKind.opened("transfer", Keys.of(SHARE, OF, TO, PLACE));

    static final Key<List<Block>> TRANSFER = Key.of(
            "transfer",
            new ByShape<>(null, ONE.map(List::of), ListKind.of(ONE, "transfers", 1_000), Wording.of("kind.transfers")),
            "about.transfer.transfer");

    private final Catalogue catalogue;
    private final List<Double> shares;
    private final List<Integer> targets = new ArrayList<>();
    private Behaviour.Place place;

    private TransferBlock(Catalogue catalogue) {
        this.catalogue = catalogue;
        int matters = catalogue.matters().size();
        this.shares = new ArrayList<>(Collections.nCopies(matters, 0.0));
        for (int matter = 0; matter < matters; matter++) {
            targets.add(matter);
        }
    }

    /** Reads the transfers; empty where there are none. */
    static Optional<Behaviour.Transfer> read(Block root, Catalogue catalogue) {
        Optional<List<Block>> blocks = root.get(TRANSFER);
        if (blocks.isEmpty()) {
            return Optional.empty();
        }
        TransferBlock reader = new TransferBlock(catalogue);
        blocks.get().forEach(reader::add);
        return Optional.of(new Behaviour.Transfer(
                reader.shares, reader.targets, reader.place == null ? Behaviour.Place.END : reader.place));
    }

    private void add(Block block) {
        Optional<Double> share = block.require(SHARE);
        Optional<Ref> to = block.require(TO);
        Optional<Catalogue.Range> target = to.flatMap(catalogue::mattersOf);
        Behaviour.Place own = block.get(PLACE, Behaviour.Place.END);
        if (place != null && place != own) {
            block.error(PLACE, "transfer.place");
        }
        place = own;
        boolean all = !block.has(OF);
        List<Catalogue.Range> from = new ArrayList<>();
        if (all) {
            from.add(new Catalogue.Range(0, catalogue.caseMatters()));
        }
        block.get(OF, List.of()).forEach(ref -> catalogue.mattersOf(ref).ifPresent(from::add));
        if (target.isEmpty() || !catalogue.names(Catalogue.Part.MATTERS)) {
            return;
        }
        for (Catalogue.Range range : from) {
            for (int matter = range.from(); matter < range.to(); matter++) {
                boolean isTarget =
                        matter >= target.get().from() && matter < target.get().to();
                if (!isTarget) {
                    put(block, matter, share.orElse(0.0), target.get().from());
                } else if (!all) {
                    block.error(TO, "transfer.self");
                    return;
                }
            }
        }
    }

    private void put(Block block, int matter, double share, int target) {
        if (targets.get(matter) != matter) {
            String key = catalogue.matters().get(matter).key();
            block.error(block.has(OF) ? OF : SHARE, "transfer.twice", Shown.value(key));
            // One such matter is enough to say.
            return;
        }
        shares.set(matter, share);
        targets.set(matter, target);
    }
}
