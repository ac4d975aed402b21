package afterclass.gateway.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import afterclass.gateway.notice.Notice;
import afterclass.gateway.notice.NoticeKind;
import afterclass.gateway.notice.NoticeStore;
import afterclass.gateway.web.Office;
import afterclass.gateway.wiring.EmbeddedGateway;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that the outbox loses nothing and keeps its order, whatever ends the service. */
class OutboxCrashTest {

  /** The end of the process while a letter is on its way. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** A way that records what arrives. */
  private static final class Recorder implements Way {
    private final List<String> arrived;
    private final SendResult result;
    private final boolean dies;

    Recorder(List<String> arrived, SendResult result, boolean dies) {
      this.arrived = arrived;
      this.result = result;
      this.dies = dies;
    }

    @Override
    public String name() {
      return "wecom";
    }

    @Override
    public SendResult send(Letter letter) {
      arrived.add(letter.id());
      if (dies) {
        throw new Killed();
      }
      return result;
    }
  }

  private static Sender sender(Office office, Way way) {
    EmbeddedGateway gateway = office.gateway();
    return new Sender(
        way,
        gateway.bean(OutboxStore.class),
        gateway.bean(NoticeStore.class),
        gateway.bean(Letters.class),
        gateway.bean(InstantSource.class));
  }

  private static long queue(Office office, NoticeKind kind, String subject) {
    Instant now = office.gateway().bean(InstantSource.class).instant();
    NoticeStore notices = office.gateway().bean(NoticeStore.class);
    Notice stored =
        notices.add(
            new Notice(0, "@wecom", kind, subject, "on", "", null, List.of(), now, null, null));
    office
        .gateway()
        .bean(OutboxStore.class)
        .add(stored.id(), "wecom", "@wecom", kind.urgent(), now);
    return stored.id();
  }

  @Test
  void aLetterOnItsWayWhenTheProcessDiesIsSentAgainUnderItsNumberAndInOrder(@TempDir Path folder) {
    List<String> arrived = new ArrayList<>();
    try (Office office = new Office(folder, false)) {
      queue(office, NoticeKind.FORFEIT, "a");
      queue(office, NoticeKind.REQUEST, "b");
      office.passTo("2026-11-23T06:05");
      Sender dying = sender(office, new Recorder(arrived, SendResult.sent(), true));
      assertThrows(Killed.class, dying::send);
    }
    try (Office office = new Office(folder, false)) {
      office.passTo("2026-11-23T06:06");
      queue(office, NoticeKind.FORFEIT, "c");
      assertEquals(1, sender(office, new Recorder(arrived, SendResult.sent(), false)).send());
      assertEquals(0, sender(office, new Recorder(arrived, SendResult.sent(), false)).send());
      assertEquals("wecom-1-2 wecom-1-3", String.join(" ", arrived));
    }
  }

  @Test
  void whatFailsHoldsBackWhatCameLaterButNotWhatIsUrgent(@TempDir Path folder) {
    List<String> arrived = new ArrayList<>();
    try (Office office = new Office(folder, false)) {
      queue(office, NoticeKind.FORFEIT, "a");
      office.passTo("2026-11-23T06:05");
      SendResult busy = SendResult.of(SendResult.Fault.REFUSED, "busy");
      assertEquals(0, sender(office, new Recorder(arrived, busy, false)).send());
      queue(office, NoticeKind.FORFEIT, "b");
      queue(office, NoticeKind.LOG, "c");
      Sender well = sender(office, new Recorder(arrived, SendResult.sent(), false));
      assertEquals(1, well.send());
      assertEquals("wecom-1-1 wecom-3-3", String.join(" ", arrived));
      office.passTo("2026-11-23T06:06");
      assertEquals(1, well.send());
      queue(office, NoticeKind.FORFEIT, "d");
      office.passTo("2026-11-23T06:59");
      assertEquals(0, well.send(), "at most one digest an hour");
      office.passTo("2026-11-23T07:06");
      assertEquals(1, well.send());
      assertEquals("wecom-1-1 wecom-3-3 wecom-1-2 wecom-4-4", String.join(" ", arrived));
    }
  }

  @Test
  void aPunchIsStoredWhileALetterHangs(@TempDir Path folder) throws Exception {
    CountDownLatch hangs = new CountDownLatch(1);
    CountDownLatch answered = new CountDownLatch(1);
    try (Office office = new Office(folder, false)) {
      queue(office, NoticeKind.FORFEIT, "a");
      office.passTo("2026-11-23T06:05");
      Way slow =
          new Way() {
            @Override
            public String name() {
              return "wecom";
            }

            @Override
            public SendResult send(Letter letter) {
              hangs.countDown();
              try {
                return answered.await(30, TimeUnit.SECONDS)
                    ? SendResult.sent()
                    : SendResult.of(SendResult.Fault.TIMEOUT, "");
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return SendResult.of(SendResult.Fault.TIMEOUT, "");
              }
            }
          };
      CompletableFuture<Integer> sending =
          CompletableFuture.supplyAsync(sender(office, slow)::send);
      assertEquals(true, hangs.await(30, TimeUnit.SECONDS));
      office.punch("1001", "2026-11-23T06:04:00");
      office.settle();
      answered.countDown();
      assertEquals(1, sending.get(30, TimeUnit.SECONDS));
    }
  }
}
