package afterclass.simulator.link;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.link.ByteLink;
import afterclass.gateway.link.serial.SerialLink;
import afterclass.gateway.outside.Wanting;
import afterclass.gateway.wire.Bytes;
import afterclass.simulator.pty.Pty;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests of the serial link with the real port library on a virtual line that is unplugged and
 * plugged in.
 */
class SerialLinkTest {
  private static final String CARD = "0231343030384543373933434503";

  private static final Duration SOON = Duration.ofSeconds(20);

  private final Path directory;

  SerialLinkTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @BeforeEach
  void aVirtualLineMustBePossible() {
    Wanting.skipIf(Pty.LINE, Pty.unavailable());
  }

  /** A listener that records the link's events. */
  private static final class Told implements ByteLink.Listener {
    private final List<String> states = new CopyOnWriteArrayList<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public void onUp() {
      states.add("up");
    }

    @Override
    public void onDown(String why) {
      states.add("down: " + why);
    }

    @Override
    public void onBytes(Bytes chunk) {
      synchronized (bytes) {
        bytes.writeBytes(chunk.toArray());
      }
    }

    String heard() {
      synchronized (bytes) {
        return Bytes.copyOf(bytes.toByteArray()).hex();
      }
    }

    boolean isUp() {
      return !states.isEmpty() && states.get(states.size() - 1).equals("up");
    }
  }

  private static void until(Duration bound, Callable<Boolean> condition) {
    await().atMost(bound).pollInterval(Duration.ofMillis(10)).until(condition);
  }

  @Test
  void whatTheReaderSaysArrivesByteForByte() throws IOException {
    Told told = new Told();
    try (Pty line = Pty.open(directory.resolve("reader"));
        SerialLink link = new SerialLink(line.link().toString(), 9600)) {
      link.start(told);
      until(SOON, told::isUp);
      line.write(Bytes.ofHex(CARD).toArray());
      line.write(Bytes.ofHex("00ff0d0a11137f80").toArray());
      until(SOON, () -> told.heard().length() == CARD.length() + 16);
      assertEquals(CARD + "00ff0d0a11137f80", told.heard());
    }
    assertEquals(List.of("up"), told.states);
  }

  @Test
  void aLineThatIsNotThereYetIsOpenedWhenItComes() throws IOException {
    Told told = new Told();
    Path path = directory.resolve("reader");
    try (SerialLink link = new SerialLink(path.toString(), 9600)) {
      link.start(told);
      until(SOON, () -> !told.states.isEmpty());
      assertEquals(List.of("down: " + path + " is not there"), told.states);
      try (Pty line = Pty.open(path)) {
        until(Duration.ofSeconds(5), told::isUp);
        line.write(Bytes.ofHex(CARD).toArray());
        until(SOON, () -> told.heard().equals(CARD));
      }
    }
  }

  /**
   * While the line is missing, hardly any processor time is used, and it is open within five
   * seconds of its return.
   */
  @Test
  void aLineThatVanishesAndComesBackIsReadAgainWithinFiveSeconds() throws IOException {
    Told told = new Told();
    Path path = directory.resolve("reader");
    try (SerialLink link = new SerialLink(path.toString(), 9600)) {
      Pty first = Pty.open(path);
      link.start(told);
      until(SOON, told::isUp);
      first.write(Bytes.ofHex(CARD).toArray());
      until(SOON, () -> told.heard().equals(CARD));

      first.close();
      until(SOON, () -> !told.isUp());
      long before = cpuNanos();
      long gapFrom = System.nanoTime();
      await().pollDelay(Duration.ofSeconds(3)).atMost(SOON).until(() -> true);
      double gap = System.nanoTime() - gapFrom;
      double busy = (cpuNanos() - before) / gap;

      long back = System.nanoTime();
      try (Pty second = Pty.open(path)) {
        until(Duration.ofSeconds(5), told::isUp);
        Duration took = Duration.ofNanos(System.nanoTime() - back);
        second.write(Bytes.ofHex(CARD).toArray());
        until(SOON, () -> told.heard().equals(CARD + CARD));
        System.out.printf(
            "serial line back after %d ms; the gap used %.2f %% of a core%n",
            took.toMillis(), busy * 100);
        assertTrue(busy < 0.02, "the gap used " + busy + " of a core, expected less than 0.02");
      }
    }
  }

  @Test
  void aLinkThatPointsElsewhereNowIsFollowed() throws IOException {
    Told told = new Told();
    Path path = directory.resolve("reader");
    try (Pty first = Pty.open(path);
        SerialLink link = new SerialLink(path.toString(), 9600)) {
      link.start(told);
      until(SOON, told::isUp);
      try (Pty second = Pty.open(path)) {
        until(SOON, () -> told.states.size() == 3 && told.isUp());
        second.write(Bytes.ofHex(CARD).toArray());
        until(SOON, () -> told.heard().equals(CARD));
        assertEquals(
            "down: %s stands for %s now, no longer for %s"
                .formatted(path, second.device(), first.device()),
            told.states.get(1));
      }
    }
  }

  /** Returns the processor time of all threads except the test's own and those used for waiting. */
  private static long cpuNanos() {
    var threads = ManagementFactory.getThreadMXBean();
    long sum = 0;
    for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
      if (thread != null
          && thread.getThreadId() != Thread.currentThread().getId()
          && !thread.getThreadName().startsWith("awaitility")) {
        sum += Math.max(0, threads.getThreadCpuTime(thread.getThreadId()));
      }
    }
    return sum;
  }
}
