package afterclass.gateway.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.credential.CredentialFormat;
import afterclass.gateway.link.LinkThread;
import afterclass.gateway.link.MessageLink;
import afterclass.gateway.protocol.TopicMessage;
import afterclass.gateway.protocol.face.Face;
import afterclass.gateway.session.Terminal.LinkKind;
import afterclass.gateway.time.ServiceClock;
import afterclass.gateway.wire.Bytes;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of a face terminal that sends heartbeats and then falls silent. */
class SilenceTest {
  private static final Instant BEGIN = Instant.parse("2026-11-23T00:00:00Z");
  private static final Bytes HEARTBEAT =
      Bytes.ofUtf8("{\"operator\":\"HeartBeat\",\"info\":{\"facesluiceId\":\"1026700\"}}");

  private final LinkThread timer = new LinkThread("timer of a test");
  private final TerminalState life =
      TestOutages.state(
          new Terminal(
              "door",
              "school",
              LinkKind.MQTT,
              "face",
              "1026700",
              0,
              ZoneId.of("Asia/Shanghai"),
              CredentialFormat.AS_READ,
              "",
              null,
              ""),
          PresenceEvidence.HEARING);
  private final TestJournal journal = new TestJournal();
  private final MessageSession session =
      new MessageSession(
          life,
          new Face(),
          new SessionResources(
              Runnable::run,
              timer,
              new Intake(journal, timer, () -> true),
              journal,
              ServiceClock.unwatched(() -> BEGIN)),
          new NoLink());
  private Instant now = BEGIN;

  @BeforeEach
  void begin() {
    life.begin(now, now, "the service was not running");
    seconds(1);
    heartbeat();
  }

  @AfterEach
  void end() {
    timer.close();
  }

  private void heartbeat() {
    TopicMessage message = new TopicMessage("mqtt/face/heartbeat", HEARTBEAT);
    session.message(message, new Said(message), now);
  }

  /** Lets seconds pass with a tick of the session in each, as while the machine is awake. */
  private void seconds(int count) {
    for (int i = 0; i < count; i++) {
      now = now.plusSeconds(1);
      session.tick(now);
    }
  }

  @Test
  void itsHeartbeatTellsWhetherItsClockIsRight() {
    assertEquals(null, life.status(now).clockOffset());
    String text =
        "{\"operator\":\"HeartBeat\",\"info\":{\"facesluiceId\":\"1026700\","
            + "\"time\":\"2026-11-23 12:00:01\"}}";
    TopicMessage message = new TopicMessage("mqtt/face/heartbeat", Bytes.ofUtf8(text));
    session.message(message, new Said(message), now);
    assertEquals(Duration.ofHours(4), life.status(now).clockOffset());
    assertTrue(life.status(now).clockWrong());
  }

  private boolean up() {
    return life.status(now).up();
  }

  @Test
  void threeMinutesOfSilenceAreAnOutage() {
    seconds(180);
    assertTrue(up());
    seconds(1);
    assertFalse(up());
    assertEquals(BEGIN.plusSeconds(1), life.status(now).downSince());
  }

  @Test
  void aClockPutForwardIsNotTheTerminalsSilence() {
    now = now.plus(Duration.ofHours(5));
    session.tick(now);
    assertTrue(up());
    assertEquals(BEGIN, life.status(now).knownUpTo(), "not known either");
    seconds(180);
    assertTrue(up());
    seconds(1);
    assertFalse(up(), "it was not heard since");
  }

  /** A broken connection is noticed late: the records are complete up to the last heartbeat. */
  @Test
  void withoutABrokerItIsKnownUpToItsLastHeartbeat() {
    seconds(40);
    session.linkDown(now, "cable");
    assertEquals(BEGIN.plusSeconds(1), life.status(now).downSince());
  }

  private record Said(TopicMessage message) implements MessageLink.Delivery {
    @Override
    public String topic() {
      return message.topic();
    }

    @Override
    public Bytes payload() {
      return message.payload();
    }

    @Override
    public int length() {
      return message.length();
    }

    @Override
    public boolean retained() {
      return false;
    }

    @Override
    public void done() {}
  }

  /** A link on which no request arrives. */
  private static final class NoLink implements MessageLink {
    @Override
    public void start(List<String> topicFilters, Listener listener) {}

    @Override
    public void listenTo(List<String> topicFilters) {}

    @Override
    public boolean publish(String topic, Bytes payload) {
      return false;
    }

    @Override
    public void close() {}
  }
}
