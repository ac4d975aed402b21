package afterclass.gateway.session;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import afterclass.gateway.credential.CredentialFormat;
import afterclass.gateway.journal.JournalRecord.Kind;
import afterclass.gateway.protocol.Protocols;
import afterclass.gateway.protocol.textline.Acme;
import afterclass.gateway.session.Terminal.LinkKind;
import afterclass.gateway.time.ServiceClock;
import afterclass.gateway.wire.Bytes;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests that a reader without checksums causes one warning, and that its lines are punches. */
class UncheckedLineTest {
  private static final String DETAIL = "a disturbed line can be read as another card";

  @Test
  void theOfficeIsWarnedOnce() {
    TestClock clock = new TestClock("2026-11-22T23:00:00Z");
    TestJournal journal = new TestJournal();
    TestLine line = new TestLine("/dev/ttyUSB7", 9600);
    Terminal reader =
        new Terminal(
            "hall-1",
            "school",
            LinkKind.SERIAL,
            "acme",
            "/dev/ttyUSB7",
            9600,
            ZoneId.of("Asia/Shanghai"),
            CredentialFormat.AS_READ,
            "",
            null,
            "");
    try (LiveSessions sessions =
        new LiveSessions(
            new FixedDirectory(List.of(reader)),
            new Protocols(List.of(new Acme())),
            new SessionStores(journal, () -> true, new TestOutages()),
            ServiceClock.unwatched(clock),
            TestLine.supplies((address, baud) -> line),
            null,
            null)) {
      sessions.start();
      line.up();
      line.up();
      line.say(Bytes.ofUtf8("CARD 0012345678 IN\r\n").hex());
      await()
          .atMost(Duration.ofSeconds(30))
          .pollInterval(Duration.ofMillis(10))
          .until(() -> journal.all(Kind.PUNCH).size() == 1);
      assertEquals(Map.of("no-checksum", DETAIL), sessions.statuses().get(0).warnings());
      assertEquals(
          List.of("no-checksum: " + DETAIL),
          journal.all(Kind.EVENT).stream().map(event -> event.note()).toList());
    }
  }
}
