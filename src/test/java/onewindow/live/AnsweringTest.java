package onewindow.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Callers are told what they are answered, whoever of them does not listen. */
class AnsweringTest {

    private static final long LONG = 20;

    @Test
    void oneWhoDoesNotListenHoldsUpNobodyElse() throws Exception {
        CountDownLatch listens = new CountDownLatch(1);
        CountDownLatch others = new CountDownLatch(39);
        CountDownLatch later = new CountDownLatch(5);
        try (Answering answering = Answering.onThreads()) {
            List<Runnable> answers = new ArrayList<>();
            answers.add(() -> await(listens));
            for (int i = 0; i < 39; i++) {
                answers.add(others::countDown);
            }
            answering.tell(answers);

            assertThat(others.await(LONG, TimeUnit.SECONDS)).isTrue();

            for (int i = 0; i < 5; i++) {
                answering.tell(List.of(() -> await(listens)));
                answering.tell(List.of(later::countDown));
            }
            assertThat(later.await(LONG, TimeUnit.SECONDS)).isTrue();
            assertThat(listens.getCount()).isEqualTo(1);
            listens.countDown();
        }
    }

    @Test
    void norDoManyWhoDoNotListenThoughNothingElseIsToldAfterThem() throws Exception {
        CountDownLatch listen = new CountDownLatch(1);
        CountDownLatch last = new CountDownLatch(1);
        try (Answering answering = Answering.onThreads()) {
            List<Runnable> answers = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                answers.add(() -> await(listen));
            }
            answers.add(last::countDown);
            answering.tell(answers);
            assertThat(last.await(LONG, TimeUnit.SECONDS)).isTrue();
            listen.countDown();
        }
    }

    @Test
    void withoutThreadsOfItsOwnItTellsInOrder() {
        List<Integer> told = new ArrayList<>();

        Answering.atOnce().tell(List.of(() -> told.add(1), () -> told.add(2), () -> told.add(3)));

        assertThat(told).containsExactly(1, 2, 3);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(2 * LONG, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
