package onewindow.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onewindow.live.Answer;
import onewindow.live.HallClock;
import onewindow.live.HallDesk;
import onewindow.live.HallPace;

/** How fast a hall runs: the trainer's control. */
@Path("/api/halls/{hall}/pace")
@Produces("application/json")
public final class PaceResource {

    static final List<String> STEPS = List.of("minute", "event");
    private static final Pattern TIME = Pattern.compile("([01]?[0-9]|2[0-3]):([0-5][0-9])(?::([0-5][0-9]))?");

    private final Asking asking;

    PaceResource(Asking asking) {
        this.asking = asking;
    }

    @GET
    public CompletionStage<Response> pace(@PathParam("hall") String hall) {
        int copy = asking.copy(hall);
        return asking.look(copy, desk -> shown(desk, asking.halls().pace(copy)));
    }

    /** Sets the pace, pauses, goes on by a step, or jumps to a time of the hall's day. */
    @POST
    @Needs(Role.TRAINER)
    public CompletionStage<Response> set(
            @PathParam("hall") String hall, @Context ContainerRequestContext request, byte[] bytes) {
        int copy = asking.copy(hall);
        Body body = Body.of(bytes);
        Optional<Integer> times = body.number("pace", 1, HallPace.FASTEST);
        boolean setsPause = body.has("paused");
        boolean paused = body.flag("paused");
        Optional<String> step = body.word("step", STEPS);
        OptionalLong until = timeOfDay(body, "until");
        if (step.isPresent() && until.isPresent()) {
            body.wrong("step: goes without until");
        }
        body.check();
        return asking.act(copy, request, body, desk -> {
            if (asking.halls().clock() == HallClock.COMMANDS) {
                throw Problem.conflict("by-commands", "the time of this hall comes with its commands")
                        .thrown();
            }
            if (desk.followsClock()) {
                throw Problem.conflict(
                                "follows-clock", "this hall follows the wall clock; serve --nights skip has a pace")
                        .thrown();
            }
            HallPace pace = asking.halls().pace(copy);
            times.ifPresent(pace::run);
            if (setsPause) {
                pace.pause(paused);
            }
            if (step.isPresent()) {
                step(desk, pace, step.get());
            } else if (until.isPresent()) {
                jump(desk, pace, desk.day().startMillis() + until.getAsLong());
            }
            return shown(desk, pace);
        });
    }

    /** Returns a time of the day, in milliseconds, that a body has under a key. */
    static OptionalLong timeOfDay(Body body, String key) {
        Optional<String> text = body.text(key);
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        Matcher time = TIME.matcher(text.get());
        if (!time.matches()) {
            body.wrong(key + ": is not a time of the day, such as 10:30 or 10:30:00");
            return OptionalLong.empty();
        }
        long seconds = 3600L * Integer.parseInt(time.group(1))
                + 60L * Integer.parseInt(time.group(2))
                + (time.group(3) == null ? 0 : Integer.parseInt(time.group(3)));
        return OptionalLong.of(1000 * seconds);
    }

    private static void step(HallDesk desk, HallPace pace, String step) {
        requireNobodyServes(desk, pace);
        if (step.equals("minute")) {
            pace.stepByMinute(desk.now());
        } else if (!pace.stepToNext(desk)) {
            throw Problem.conflict("no-next", "nothing happens by itself in this hall now")
                    .thrown();
        }
    }

    private static void jump(HallDesk desk, HallPace pace, long time) {
        requireNobodyServes(desk, pace);
        if (time <= desk.now()) {
            throw Problem.conflict(
                            "past", "it is " + desk.timeName(desk.now()) + " already; going back only looks, see at/")
                    .thrown();
        }
        pace.jump(time);
    }

    private static void requireNobodyServes(HallDesk desk, HallPace pace) {
        if (!pace.holding().isEmpty()) {
            throw Problem.conflict(
                            "held",
                            "a person is serving at "
                                    + String.join(
                                            ", ",
                                            pace.holding().keySet().stream()
                                                    .sorted()
                                                    .map(desk::windowName)
                                                    .toList())
                                    + "; the hall runs by the clock until then")
                    .thrown();
        }
    }

    private static Answer shown(HallDesk desk, HallPace pace) {
        return new Answer(200, "", Json.text(json -> new PaceJson(desk, pace).pace(json)), 0);
    }
}
