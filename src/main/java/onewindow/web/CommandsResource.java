package onewindow.web;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import onewindow.casework.CaseRefusal;
import onewindow.hall.Refusal;
import onewindow.journal.Command;
import onewindow.journal.Op;
import onewindow.live.Answer;
import onewindow.live.HallClock;
import onewindow.live.HallDesk;

/** Commands of the ledger that have no address of their own, by their names: what a replay needs of a hall. */
@Path("/api/halls/{hall}/commands")
@Produces("application/json")
public final class CommandsResource {

    private final Asking asking;

    CommandsResource(Asking asking) {
        this.asking = asking;
    }

    @POST
    @Path("{command}")
    @Needs(Role.MANAGER)
    public CompletionStage<Response> command(
            @PathParam("hall") String hall,
            @PathParam("command") String word,
            @Context ContainerRequestContext request,
            byte[] bytes) {
        int copy = asking.copy(hall);
        Op op = LedgerCommand.of(word);
        if (!op.isOfTheHall()) {
            CasesResource.require(asking);
        }
        Body body = Body.of(bytes);
        LedgerCommand wanted = LedgerCommand.read(op, body, asking);
        body.check();
        return asking.act(copy, request, body, desk -> {
            CasesResource.byHandOnly(desk);
            if (op == Op.END_DAY && asking.halls().clock() != HallClock.COMMANDS) {
                throw Problem.conflict("clock", "the day of this hall ends by the clock")
                        .thrown();
            }
            Command command = wanted.at(desk);
            return answer(desk, command, given(desk, command));
        });
    }

    private static int given(HallDesk desk, Command command) {
        try {
            int result = Op.apply(command, new Op.Estate(desk.hall(), desk.cases(), null));
            if (result < 0) {
                boolean ofTheHall = command.op().isOfTheHall();
                throw Problem.conflict(
                                HallJson.word(ofTheHall ? Refusal.of(result) : CaseRefusal.of(result)),
                                command.op().key() + ": "
                                        + (ofTheHall
                                                ? Refusal.of(result).text()
                                                : CaseRefusal.of(result).text()))
                        .thrown();
            }
            return result;
        } catch (IllegalArgumentException e) {
            throw Problem.invalid(command.op().key() + ": " + e.getMessage()).thrown();
        }
    }

    private static Answer answer(HallDesk desk, Command command, int result) {
        return new Answer(
                200,
                "",
                Json.text(json -> {
                    json.writeStartObject();
                    json.writeStringField("command", command.op().key());
                    switch (command.op()) {
                        case TAKE_TICKET ->
                            json.writeNumberField("ticket", desk.view().number(result));
                        case PRE_CHECK, RECEIVE ->
                            json.writeNumberField("case", desk.caseOf(result).id());
                        case OWE_DUTY -> json.writeNumberField("duty", result);
                        default -> {
                            // Nothing has come of it that has a number.
                        }
                    }
                    json.writeNumberField("sequence", desk.sequence());
                    json.writeEndObject();
                }),
                desk.sequence());
    }
}
