package onewindow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import onewindow.live.Feed;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.Test;

/** What one who reads a stream is sent, at whatever moment it comes. */
class EventReaderTest {
    private static final int MOST = 100;

    private final List<String> sent = new ArrayList<>();
    private boolean ended;
    private final Response response = (Response) Proxy.newProxyInstance(
            Response.class.getClassLoader(), new Class<?>[] {Response.class}, (proxy, method, arguments) -> {
                if (!method.getName().equals("write")) {
                    throw new UnsupportedOperationException(method.getName());
                }
                sent.add(
                        StandardCharsets.UTF_8.decode((ByteBuffer) arguments[1]).toString());
                ended |= (Boolean) arguments[0];
                ((Callback) arguments[2]).succeeded();
                return null;
            });
    private final EventReader reader = new EventReader(response, Callback.NOOP, Runnable::run, MOST);

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsSaidBeforeTheFirstIsWrittenFollowsIt() {
        reader.say(bytes("pace "));
        reader.offer(1, bytes("event "));
        assertThat(sent).isEmpty();
        reader.begin(bytes("snapshot "));
        reader.say(bytes("pace again"));
        assertThat(String.join("", sent)).isEqualTo("snapshot pace event pace again");
    }

    @Test
    void whatIsSaidIsLeftOutWhereTooMuchWaitsAndNobodyIsDroppedForIt() {
        reader.offer(1, bytes("x".repeat(MOST)));
        reader.say(bytes("pace"));
        reader.begin(bytes(""));
        assertThat(sent).containsExactly("x".repeat(MOST));
        assertThat(reader.leaves()).isFalse();
    }

    @Test
    void whereSomethingWasMissedThoseWhoReadAreSentAwayToComeAgain() {
        EventStream stream = new EventStream(new Feed(1), new LongAdder());
        stream.readers().add(reader);
        reader.begin(bytes("snapshot"));
        stream.missed();
        assertThat(sent).containsExactly("snapshot", "");
        assertThat(ended).isTrue();
        assertThat(stream.readers()).isEmpty();
    }
}
