package onewindow.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A QR code leads to a page of the service, and to nowhere else. */
class QrHandlerTest {

    private static final int DOT = 6;

    @TempDir
    Path folder;

    @Test
    void aReaderReadsTheAddressOfThePage() throws Exception {
        try (ServiceFixture service = ServiceFixture.start("scenarios/small-hall.yaml", folder, false)) {
            String drawn = service.get("/qr.svg?to=/my/1/t17-abc").body();

            assertThat(read(drawn)).isEqualTo("http://127.0.0.1:" + service.port() + "/my/1/t17-abc");
        }
    }

    @Test
    void anAddressElsewhereIsRefused() throws Exception {
        try (ServiceFixture service = ServiceFixture.start("scenarios/small-hall.yaml", folder, false)) {
            assertThat(service.get("/qr.svg?to=//elsewhere.example/").statusCode())
                    .isEqualTo(400);
            assertThat(service.get("/qr.svg?to=http://elsewhere.example/").statusCode())
                    .isEqualTo(400);
            assertThat(service.get("/qr.svg").statusCode()).isEqualTo(400);
            assertThat(service.post("/qr.svg", "{}").statusCode()).isEqualTo(405);
        }
    }

    private static String read(String svg) throws Exception {
        Matcher size = Pattern.compile("viewBox=\"0 0 (\\d+) \\d+\"").matcher(svg);
        assertThat(size.find()).isTrue();
        int modules = Integer.parseInt(size.group(1));
        byte[] light = new byte[modules * DOT * modules * DOT];
        Arrays.fill(light, (byte) -1);
        Matcher dark = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(svg);
        while (dark.find()) {
            int left = Integer.parseInt(dark.group(1)) * DOT;
            int top = Integer.parseInt(dark.group(2)) * DOT;
            for (int y = top; y < top + DOT; y++) {
                Arrays.fill(light, y * modules * DOT + left, y * modules * DOT + left + DOT, (byte) 0);
            }
        }
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new Gray(light, modules * DOT))))
                .getText();
    }

    /** A square picture of grays. */
    private static final class Gray extends LuminanceSource {

        private final byte[] light;

        Gray(byte[] light, int side) {
            super(side, side);
            this.light = light;
        }

        @Override
        public byte[] getRow(int y, byte[] row) {
            return Arrays.copyOfRange(light, y * getWidth(), (y + 1) * getWidth());
        }

        @Override
        public byte[] getMatrix() {
            return light;
        }
    }
}
