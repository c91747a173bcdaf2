package onewindow.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import onewindow.journal.LedgerFault;
import onewindow.journal.SqliteLedger;
import onewindow.live.Answer;
import onewindow.live.Ask;
import onewindow.live.HallUnavailable;
import onewindow.live.LedgerDiffers;
import onewindow.live.LiveHalls;
import onewindow.web.Branches;
import onewindow.web.Classroom;
import onewindow.web.Guard;
import onewindow.web.WebService;

/**
 * The branches of a service's halls: each a service of this program too, at a port of its own, with a ledger beside
 * that of the service. They end with it.
 */
final class ServedBranches implements Branches, AutoCloseable {

    private static final Answer DONE = new Answer(204, "", "", 0);

    private final Path file;
    private final LiveHalls trunk;
    private final Setting setting;
    private final List<AutoCloseable> open = new ArrayList<>();
    private final Map<Integer, List<Begun>> begun = new HashMap<>();

    /** Lets callers of a branch in as those of the service. */
    @FunctionalInterface
    interface Doors {
        /** Returns what keeps a branch safe. */
        Guard of(SqliteLedger ledger, Optional<Classroom> classroom) throws LedgerFault;
    }

    /** Hears of a class that has begun. */
    @FunctionalInterface
    interface Inviting {
        /** A class is taught at a port. */
        void invite(Classroom classroom, int port);
    }

    /**
     * How branches are served.
     *
     * @param address whose hosts are bound
     * @param teaches whether each has a class
     */
    record Setting(LiveHalls.Plan plan, WebService.Address address, boolean teaches, Doors doors, Inviting inviting) {}

    ServedBranches(Path file, LiveHalls trunk, Setting setting) {
        this.file = file;
        this.trunk = trunk;
        this.setting = setting;
    }

    @Override
    public synchronized Optional<Begun> begin(int copy, long sequence) throws IOException {
        Path branch = free();
        try {
            OptionalLong last = trunk.branch(file, branch, copy, sequence);
            if (last.isEmpty()) {
                return Optional.empty();
            }
            Begun served = serve(branch, last.getAsLong());
            begun.computeIfAbsent(copy, none -> new ArrayList<>()).add(served);
            return Optional.of(served);
        } catch (LedgerFault | LedgerDiffers | HallUnavailable e) {
            throw new IOException(e);
        }
    }

    @Override
    public synchronized List<Begun> begun(int copy) {
        return List.copyOf(begun.getOrDefault(copy, List.of()));
    }

    private Path free() {
        String name = file.getFileName().toString().replaceFirst("\\.ledger$", "");
        for (int i = 1; ; i++) {
            Path branch = file.resolveSibling(name + "-branch" + i + ".ledger");
            if (!Files.exists(branch)) {
                return branch;
            }
        }
    }

    private Begun serve(Path branch, long last) throws IOException, LedgerFault, LedgerDiffers {
        List<AutoCloseable> opened = new ArrayList<>();
        boolean served = false;
        try {
            Begun begun = serve(branch, last, opened);
            open.addAll(0, opened);
            served = true;
            return begun;
        } finally {
            if (!served) {
                closeAll(opened);
                Files.deleteIfExists(branch);
            }
        }
    }

    private Begun serve(Path branch, long last, List<AutoCloseable> opened)
            throws IOException, LedgerFault, LedgerDiffers {
        SqliteLedger ledger = SqliteLedger.openExisting(branch);
        opened.add(0, ledger);
        LiveHalls halls = LiveHalls.start(setting.plan(), ledger, System::currentTimeMillis);
        opened.add(0, halls);
        for (int copy = 0; copy < halls.copies(); copy++) {
            pause(halls, copy);
        }
        ServedBranches own = new ServedBranches(branch, halls, setting);
        opened.add(0, own);
        Optional<Classroom> classroom = setting.teaches() ? Optional.of(Classroom.begin()) : Optional.empty();
        WebService web = WebService.start(
                halls,
                setting.doors().of(ledger, classroom),
                new WebService.Address(
                        setting.address().host(), 0, setting.address().others()),
                Optional.empty(),
                own);
        opened.add(0, web);
        classroom.ifPresent(each -> setting.inviting().invite(each, web.port()));
        return new Begun(last, web.port(), branch.getFileName().toString(), classroom);
    }

    private static void pause(LiveHalls halls, int copy) throws IOException {
        try {
            halls.ask(copy, Ask.look(desk -> {
                        halls.pace(copy).pause(true);
                        return DONE;
                    }))
                    .get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public synchronized void close() {
        closeAll(open);
        open.clear();
    }

    private static void closeAll(List<AutoCloseable> opened) {
        for (AutoCloseable each : opened) {
            try {
                each.close();
            } catch (Exception e) {
                throw new IllegalStateException("a branch does not end", e);
            }
        }
    }
}
