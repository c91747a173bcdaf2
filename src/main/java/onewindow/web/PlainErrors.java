package onewindow.web;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Tells errors that the server itself finds as problems, without a page or a trace of the program. */
final class PlainErrors extends ErrorHandler {

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request, Response response, int code, String message, Throwable cause, Callback callback) {
        send(problem(code), request, response, callback);
    }

    /** Sends a problem as a whole answer. */
    static void send(Problem problem, Request request, Response response, Callback callback) {
        AnswerHeaders.put(request, response.getHeaders());
        Reply.of(problem).with("Cache-Control", "no-store").send(request, response, callback);
    }

    static Problem problem(int status) {
        return switch (status) {
            case 400 -> Problem.badRequest("it is not as HTTP has it");
            case 404 -> Problem.notFound("there is nothing at this address");
            case 413 -> new Problem(413, "too-large", "The body is too large", "64 KB are allowed");
            case 414 ->
                new Problem(414, "address-too-long", "The address is too long", "8 KB are allowed with the headers");
            case 431 -> new Problem(431, "headers-too-large", "The headers are too large", "8 KB are allowed");
            case 500 -> new Problem(500, "internal", "Something went wrong in the service", "see its log");
            default -> new Problem(status, "http-" + status, HttpStatus.getMessage(status), "");
        };
    }
}
