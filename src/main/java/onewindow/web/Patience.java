package onewindow.web;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import onewindow.live.Estimates;
import onewindow.live.HallEstimates;

/** How long requests wait for an estimate that is being made: a moment, and few at a time. */
final class Patience {

    private static final long LONGEST = 1_000;
    private static final int MOST_WAITING = 32;

    private final Semaphore places = new Semaphore(MOST_WAITING);

    /** Returns the last look-ahead in a hall, a new one where that comes soon; empty where there is none. */
    Optional<Estimates> recent(HallEstimates estimates) {
        if (!places.tryAcquire()) {
            estimates.want();
            return estimates.latest();
        }
        try {
            return estimates.recent(LONGEST);
        } finally {
            places.release();
        }
    }

    static WebApplicationException nothingYet() {
        Problem problem = new Problem(
                503,
                "no-estimate",
                "There is no estimate now",
                "the hall is being looked at, or is too busy for it, or has no day now");
        return new WebApplicationException(Response.fromResponse(problem.response())
                .header("Retry-After", "2")
                .build());
    }
}
