package onewindow.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Draws the address of a page of this service as a QR code, such as a kiosk shows beside a number. */
final class QrHandler extends Handler.Abstract {

    private static final Pattern PLACE = Pattern.compile("[0-9]{1,2}");

    private static final Pattern OWN_PATH = Pattern.compile("/[A-Za-z0-9_/?=&.-]{0,200}");
    private static final int QUIET = 2;

    /** Empty where no class is taught. */
    private final Optional<Classroom> classroom;

    QrHandler(Optional<Classroom> classroom) {
        this.classroom = classroom;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (!Request.getPathInContext(request).equals("/qr.svg")) {
            return false;
        }
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            Reply.methodNotAllowed().send(request, response, callback);
            return true;
        }
        String to = Request.extractQueryParameters(request).getValue("to");
        if (to == null || !OWN_PATH.matcher(to).matches() || to.startsWith("//")) {
            Reply.of(Problem.badRequest("to: the path of a page of this service is missing, such as /kiosk"))
                    .send(request, response, callback);
            return true;
        }
        String address = base(request) + to;
        Reply.of(200, "image/svg+xml", svg(address))
                .with("Cache-Control", "no-store")
                .send(request, response, callback);
        return true;
    }

    /** The host that the caller uses or, of a class, one of its addresses, which others reach too. */
    private String base(Request request) {
        String at = Request.extractQueryParameters(request).getValue("at");
        List<String> addresses = classroom.map(Classroom::addresses).orElse(List.of());
        if (at != null && PLACE.matcher(at).matches() && Integer.parseInt(at) < addresses.size()) {
            return addresses.get(Integer.parseInt(at)).replaceAll("/$", "");
        }
        return (request.isSecure() ? "https" : "http") + "://"
                + request.getHeaders().get("Host");
    }

    static String svg(String text) {
        BitMatrix code;
        try {
            code = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            1,
                            1,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    QUIET));
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
        StringBuilder dark = new StringBuilder();
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                if (code.get(x, y)) {
                    dark.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" shape-rendering=\"crispEdges\">"
                        .formatted(code.getWidth(), code.getHeight())
                + "<path fill=\"#fff\" d=\"M0 0h" + code.getWidth() + "v" + code.getHeight() + "H0z\"/>"
                + "<path d=\"" + dark + "\"/></svg>";
    }
}
