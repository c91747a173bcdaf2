package onewindow.commands;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import onewindow.journal.LedgerHeader;
import onewindow.journal.SqliteLedger;
import onewindow.live.Answer;
import onewindow.live.Ask;
import onewindow.live.HallClock;
import onewindow.live.HallDesk;
import onewindow.live.LiveHalls;

/** The ledger of a hall that is worked by commands which bring their time. */
final class WorkedLedger implements AutoCloseable {

    static final long HOUR = 3_600_000;
    static final long DAY = 24 * HOUR;

    static final String HALL = """
            title: {zh: 小厅, en: A small hall}
            source: invented
            horizon: 2022-03-07..2022-03-31
            hours: 08:00-18:00
            demand: {rate: 10 per hour}
            departments: [{key: civil, name: {zh: 民政, en: Civil affairs}}]
            service: {exponential: 6 min}
            windows: [{key: civil, serves: [civil], count: 1}]
            """;

    private final SqliteLedger ledger;
    private final LiveHalls halls;

    private WorkedLedger(SqliteLedger ledger, LiveHalls halls) {
        this.ledger = ledger;
        this.halls = halls;
    }

    /** Writes a scenario into a file. */
    static Path hall(Path file, String... changes) throws Exception {
        String text = HALL;
        for (int i = 0; i < changes.length; i += 2) {
            if (!text.contains(changes[i])) {
                throw new AssertionError(changes[i]);
            }
            text = text.replace(changes[i], changes[i + 1]);
        }
        return Files.writeString(file, text);
    }

    /** Begins a ledger, or goes on with one. */
    static WorkedLedger open(Path path, Path file) throws Exception {
        ServedScenario served = ServedScenario.of(file.toString(), List.of(), Language.EN);
        SqliteLedger ledger = SqliteLedger.open(
                path,
                new LedgerHeader(file.toString(), List.of(), served.scenario().sha256(), 1, false, 1, "test"));
        ledger.keep(served.kept());
        LiveHalls.Plan plan = new LiveHalls.Plan(served.scenario(), 1, false, 1, 1, 1, HallClock.COMMANDS);
        return new WorkedLedger(ledger, LiveHalls.start(plan, ledger, System::currentTimeMillis));
    }

    SqliteLedger ledger() {
        return ledger;
    }

    LiveHalls halls() {
        return halls;
    }

    /** Something that is done at the desk, which says a number. */
    interface Work {
        long at(HallDesk desk);
    }

    long at(long time, Work work) throws Exception {
        Ask ask = new Ask("", 0, "clerk", time, desk -> new Answer(200, "", Long.toString(work.at(desk)), 0));
        return Long.parseLong(halls.ask(0, ask).get(20, TimeUnit.SECONDS).body());
    }

    /** Somebody takes a ticket and is served; returns the number. */
    int visit(long time, String name) throws Exception {
        at(time, desk -> desk.hall().openWindow(time, 0));
        long number = at(time, desk -> {
            desk.takeTicket(0, 0, time);
            int taken = desk.noteTaken().number();
            desk.keepPerson(taken, name, "110101199003071234");
            return taken;
        });
        at(time + 60_000, desk -> desk.hall().callNext(time + 60_000, 0));
        at(time + 90_000, desk -> {
            int ticket = desk.indexOf(desk.ticket((int) number).orElseThrow());
            desk.hall().startService(time + 90_000, ticket);
            return desk.hall().finishService(time + 90_000, ticket);
        });
        return (int) number;
    }

    @Override
    public void close() {
        halls.close();
        ledger.close();
    }
}
