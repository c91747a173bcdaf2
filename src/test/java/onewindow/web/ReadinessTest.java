package onewindow.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadinessTest {

    @Test
    void jerseyAnswersOnceWithoutAServer() {
        assertThat(Readiness.answerOnce()).isEqualTo(200);
    }
}
