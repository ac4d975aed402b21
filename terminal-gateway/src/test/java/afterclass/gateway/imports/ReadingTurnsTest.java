package afterclass.gateway.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import afterclass.gateway.i18n.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Tests of the turns in which files are read. */
class ReadingTurnsTest {
  private final ReadingTurns turns = new ReadingTurns(1);

  @Test
  void aFewWaitAndOneMoreIsAskedToComeAgain() throws Exception {
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    ExecutorService threads = Executors.newCachedThreadPool();
    try {
      List<Future<String>> files = new ArrayList<>();
      files.add(threads.submit(() -> turns.read("first", () -> wait(reading, end))));
      reading.await();
      for (int i = 0; i < ReadingTurns.WAITING; i++) {
        files.add(threads.submit(() -> turns.read("next", () -> "read")));
      }
      while (turns.free() > 0) {
        Thread.onSpinWait();
      }
      ProblemException busy =
          assertThrows(ProblemException.class, () -> turns.read("last", () -> "read"));
      assertEquals("busy-reading last", busy.code() + " " + busy.found());
      end.countDown();
      for (Future<String> file : files) {
        assertEquals("read", file.get());
      }
      assertEquals("read", turns.read("later", () -> "read"));
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aFailedReadingGivesItsTurnBack() {
    for (int i = 0; i < 20; i++) {
      assertThrows(IllegalStateException.class, () -> turns.read("bad", ReadingTurnsTest::fail));
    }
    assertEquals("read", turns.read("good", () -> "read"));
  }

  private static String fail() {
    throw new IllegalStateException();
  }

  private static String wait(CountDownLatch reading, CountDownLatch end) {
    reading.countDown();
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return "read";
  }
}
