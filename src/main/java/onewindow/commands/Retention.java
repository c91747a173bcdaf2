package onewindow.commands;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import onewindow.journal.Erasure;
import onewindow.journal.LedgerFault;
import onewindow.journal.SqliteLedger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Erases names and documents that a running service has kept long enough: at its start, and every hour. */
final class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final long DAY = TimeUnit.DAYS.toMillis(1);
    private static final long EVERY = TimeUnit.HOURS.toMillis(1);

    private final SqliteLedger ledger;
    private final int days;
    private final LongSupplier wall;
    private boolean swept;
    private long last;

    /**
     * Keeps names for so many days.
     *
     * @param wall milliseconds since 1970
     */
    Retention(SqliteLedger ledger, int days, LongSupplier wall) {
        this.ledger = ledger;
        this.days = days;
        this.wall = wall;
    }

    /** Erases what is due where it is time to look. The first time the file is written anew. */
    void look() {
        long now = wall.getAsLong();
        if (swept && Math.abs(now - last) < EVERY) {
            return;
        }
        try {
            int erased = ledger.erase(new Erasure.KeptBefore(now - days * DAY), now - DAY, !swept);
            if (erased > 0) {
                LOG.info("{} names were erased, kept for {} days", erased, days);
            }
        } catch (LedgerFault e) {
            LOG.warn("names could not be erased: {}", e.getMessage());
        }
        swept = true;
        last = now;
    }
}
