package onewindow.commands;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onewindow.journal.Erasure;
import onewindow.journal.LedgerFault;
import onewindow.journal.SqliteLedger;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Erases names and document numbers from a ledger that no service has open. */
@Command(name = "erase", resourceBundle = "onewindow.commands.Help", sortOptions = false)
final class EraseCommand implements Callable<Integer> {

    private static final long DAY = 86_400_000;
    private static final Pattern TICKET = Pattern.compile("(.+)/([1-9][0-9]{0,8})");

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "LEDGER", converter = PathReader.class, descriptionKey = "erase.ledger")
    private Path path;

    @Option(names = "--before", paramLabel = "DAY", converter = Day.class, descriptionKey = "erase.before")
    private String before;

    @Option(names = "--ticket", paramLabel = "DAY/NUMBER", converter = Ticket.class, descriptionKey = "erase.ticket")
    private Erasure.OfTicket ticket;

    @Option(
            names = "--hall",
            paramLabel = "N",
            defaultValue = "1",
            converter = WholeNumber.Halls.class,
            descriptionKey = "erase.hall")
    private int hall;

    @Mixin
    private LanguageOption language;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    boolean help;

    @Override
    public Integer call() {
        if (before != null && ticket != null) {
            throw UserFault.of("erase.both");
        }
        try (SqliteLedger ledger = SqliteLedger.openExisting(path)) {
            int erased = ledger.erase(whose(), System.currentTimeMillis() - DAY, true);
            if (ticket != null && erased == 0) {
                throw UserFault.of("erase.nobody", path, ticket.day() + "/" + ticket.number());
            }
            spec.commandLine().getOut().println(Texts.of(language.chosen(), "erase.done", path, erased));
            return ExitCode.DONE;
        } catch (LedgerFault e) {
            throw LedgerFit.fault(path, e);
        }
    }

    private Erasure whose() {
        if (ticket != null) {
            return new Erasure.OfTicket(hall - 1, ticket.day(), ticket.number());
        }
        return before == null ? new Erasure.Everybody() : new Erasure.OfDaysBefore(before);
    }

    /** Reads a hall day: a date, or the number of a day. */
    static final class Day implements ITypeConverter<String> {
        @Override
        public String convert(String text) {
            if (text.matches("[0-9]{1,6}")) {
                return text;
            }
            try {
                return LocalDate.parse(text).toString();
            } catch (DateTimeParseException e) {
                throw new WrongValue("value.day", text);
            }
        }
    }

    /** Reads a ticket: a hall day and a number. */
    static final class Ticket implements ITypeConverter<Erasure.OfTicket> {
        @Override
        public Erasure.OfTicket convert(String text) {
            Matcher ticket = TICKET.matcher(text);
            if (!ticket.matches()) {
                throw new WrongValue("value.ticket", text);
            }
            return new Erasure.OfTicket(0, new Day().convert(ticket.group(1)), Integer.parseInt(ticket.group(2)));
        }
    }
}
