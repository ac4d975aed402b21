package afterclass.gateway.store;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests that a waiting journal writer goes first, and other writers in order of arrival. */
class WriterLockTest {
  private static final Duration BOUND = Duration.ofSeconds(30);

  private WriterLock turns = new WriterLock(Duration.ofDays(1));
  private final List<String> order = Collections.synchronizedList(new ArrayList<>());
  private final List<Thread> threads = new ArrayList<>();

  private void waits(String name, boolean first) {
    int before = turns.waiting();
    Thread thread =
        new Thread(
            () -> {
              assertTrue(turns.lock(first));
              order.add(name);
              turns.unlock();
            });
    thread.start();
    threads.add(thread);
    await().atMost(BOUND).until(() -> turns.waiting() == before + 1);
  }

  private List<String> ended() throws InterruptedException {
    for (Thread thread : threads) {
      thread.join(BOUND.toMillis());
    }
    return order;
  }

  @Test
  void takesTheJournalBeforeWhoeverCameEarlier() throws InterruptedException {
    assertTrue(turns.lock(false));
    assertFalse(turns.lock(false));
    waits("office", false);
    waits("judging", false);
    waits("journal", true);
    turns.unlock();
    assertTrue(turns.held());
    assertEquals(List.of(), order);
    turns.unlock();
    assertEquals("journal", ended().get(0));
    assertEquals(List.of("journal", "office", "judging"), order);
    assertFalse(turns.held());
  }

  @Test
  void takesOneWhoWaitedTooLongBeforeTheJournal() throws InterruptedException {
    turns = new WriterLock(Duration.ZERO);
    assertTrue(turns.lock(false));
    waits("office", false);
    waits("journal", true);
    turns.unlock();
    assertEquals(List.of("office", "journal"), ended());
  }

  @Test
  void belongsToTheThreadThatTookIt() {
    assertThrows(IllegalMonitorStateException.class, turns::unlock);
  }
}
