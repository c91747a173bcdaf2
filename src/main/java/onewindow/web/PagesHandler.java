package onewindow.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Serves the pages and what they are made of from the jar; nothing of them comes from elsewhere. */
final class PagesHandler extends Handler.Abstract {

    private static final String FOLDER = "/onewindow/web/";
    /** Pages whose file has the name of their address. */
    private static final List<String> PAGES = List.of(
            "api", "class", "cockpit", "console", "display", "floor", "join", "kiosk", "ledger", "pad", "seat", "tour",
            "trainer");

    /** What pages are made of, each under {@code /pages/}. */
    private static final List<String> PARTS = List.of(
            "api.js",
            "chart.js",
            "class.js",
            "cockpit.css",
            "cockpit.js",
            "console.css",
            "console.js",
            "crowd.js",
            "display.css",
            "display.js",
            "duties.js",
            "faces.js",
            "floor.css",
            "floor.js",
            "floorview.js",
            "hall.js",
            "incidents.js",
            "join.js",
            "kiosk.js",
            "language.js",
            "ledger.css",
            "ledger.js",
            "ledgerwords.js",
            "lesson.css",
            "my.js",
            "pad.css",
            "pad.js",
            "page.css",
            "page.js",
            "paint.js",
            "people.css",
            "plan.js",
            "score.js",
            "seat.js",
            "session.js",
            "start.js",
            "tour.js",
            "trainer.js",
            "voice.js",
            "waits.js",
            "window.svg");

    private static final Pattern MINE = Pattern.compile("/my/[0-9]{1,6}/[A-Za-z0-9_-]{1,40}");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "json", "application/json");

    private final Map<String, Page> pages = new LinkedHashMap<>();

    private record Page(String type, byte[] body, String tag) {}

    PagesHandler() {
        pages.put("/", read("start.html"));
        pages.put("/my/", read("my.html"));
        pages.put("/openapi.json", read("openapi.json"));
        PAGES.forEach(name -> pages.put("/" + name, read(name + ".html")));
        PARTS.forEach(file -> pages.put("/pages/" + file, read(file)));
    }

    private static Page read(String file) {
        try (InputStream in = PagesHandler.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IOException(FOLDER + file + " is missing from the jar");
            }
            byte[] body = in.readAllBytes();
            CRC32 sum = new CRC32();
            sum.update(body);
            String type = TYPES.get(file.substring(file.lastIndexOf('.') + 1));
            return new Page(type, body, "\"" + Long.toHexString(sum.getValue()) + "-" + body.length + "\"");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String path = Request.getPathInContext(request);
        Page page = pages.get(MINE.matcher(path).matches() ? "/my/" : path);
        if (page == null) {
            return false;
        }
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            Reply.methodNotAllowed().send(request, response, callback);
            return true;
        }
        boolean known = page.tag.equals(request.getHeaders().get("If-None-Match"));
        Reply reply = known ? Reply.of(304, page.type, new byte[0]) : Reply.of(200, page.type, page.body);
        reply.with("ETag", page.tag).with("Cache-Control", "no-cache").send(request, response, callback);
        return true;
    }
}
