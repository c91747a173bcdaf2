package onewindow.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What takes long to load is run once before it is needed. */
class ReadinessTest {

    @Test
    void jerseyAnswersOnceWithoutAServer() {
        assertThat(Readiness.answerOnce()).isEqualTo(200);
    }
}
