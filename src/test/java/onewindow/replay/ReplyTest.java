package onewindow.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Answers of a service are read from the bytes as they come. */
class ReplyTest {

    private static final String PLAIN = "HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nETag: \"17\"\r\n"
            + "content-length: 31\r\n\r\n{\"number\":12,\"state\":\"waiting\"}";

    private static Reply read(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return Reply.of(bytes, bytes.length);
    }

    @Test
    void anAnswerIsThereOnceItsLastByteIs() {
        for (int length = 0; length < PLAIN.length(); length++) {
            assertThat(Reply.of(PLAIN.getBytes(StandardCharsets.ISO_8859_1), length))
                    .isNull();
        }
        Reply whole = read(PLAIN);
        assertThat(whole.status()).isEqualTo(201);
        assertThat(whole.sequence()).isEqualTo(17);
        assertThat(whole.number("number")).isEqualTo(12);
        assertThat(whole.number("case")).isEqualTo(-1);
        assertThat(whole.text("state")).isEqualTo("waiting");
        assertThat(whole.lasts()).isTrue();
    }

    @Test
    void anAnswerInChunksIsPutTogether() {
        String head = "HTTP/1.1 409 Conflict\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n";
        String body = "{\"type\":\"/problems/nobody-waits\"}";
        String chunked = head + "a\r\n" + body.substring(0, 10) + "\r\n" + Integer.toHexString(body.length() - 10)
                + "\r\n" + body.substring(10) + "\r\n0\r\n\r\n";
        for (int length = 0; length < chunked.length() - 2; length++) {
            assertThat(Reply.of(chunked.getBytes(StandardCharsets.ISO_8859_1), length))
                    .isNull();
        }
        Reply reply = read(chunked);
        assertThat(reply.problem()).isEqualTo("nobody-waits");
        assertThat(reply.isDone()).isFalse();
        assertThat(reply.lasts()).isFalse();
        assertThat(reply.sequence()).isZero();
    }
}
