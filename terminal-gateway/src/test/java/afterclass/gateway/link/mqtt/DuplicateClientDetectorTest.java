package afterclass.gateway.link.mqtt;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.link.MessageLink;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that two services with one client id at a broker both report it. */
class DuplicateClientDetectorTest {

  private static final class Told implements MessageLink.Listener {
    final List<String> duplicates = new CopyOnWriteArrayList<>();
    volatile boolean drained;

    @Override
    public void onUp() {}

    @Override
    public void onDown(String why) {}

    @Override
    public void onDuplicateClient(String why) {
      duplicates.add(why);
    }

    @Override
    public void onDrained() {
      drained = true;
    }

    @Override
    public void onMessage(MessageLink.Delivery delivery) {
      delivery.done();
    }
  }

  private static void until(Callable<Boolean> condition) {
    await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(20)).until(condition);
  }

  private static MqttSettings settings(String uri) {
    return MqttSettings.usual(uri, "gateway", null, null).settling(Duration.ofMillis(100));
  }

  @Test
  void bothAreToldWhileBothLive(@TempDir Path folder) throws IOException {
    try (Mosquitto broker = new Mosquitto(folder)) {
      broker.start();
      Told first = new Told();
      Told second = new Told();
      try (MqttLink one = new MqttLink(settings(broker.uri()))) {
        one.start(List.of("t/+"), first);
        until(() -> first.drained);
        try (MqttLink other = new MqttLink(settings(broker.uri()))) {
          other.start(List.of("t/+"), second);
          until(() -> !first.duplicates.isEmpty() && !second.duplicates.isEmpty());
        }
      }
      String told = "another service uses the client id gateway at broker " + broker.uri();
      assertEquals(told, first.duplicates.get(0));
      assertEquals(told, second.duplicates.get(0));
    }
  }

  @Test
  void oneThatIsStartedAgainIsNoRivalOfItself(@TempDir Path folder) throws IOException {
    try (Mosquitto broker = new Mosquitto(folder)) {
      broker.start();
      for (int life = 0; life < 3; life++) {
        Told told = new Told();
        try (MqttLink link = new MqttLink(settings(broker.uri()))) {
          link.start(List.of("t/+"), told);
          until(() -> told.drained);
          told.drained = false;
          broker.stop();
          broker.start();
          until(() -> told.drained);
          assertEquals(List.of(), told.duplicates);
        }
      }
    }
  }

  @Test
  void aMarkThatWasThereBeforeOursIsOfALifeThatIsOver() {
    DuplicateClientDetector duplicates = new DuplicateClientDetector();
    assertFalse(duplicates.found("an earlier life:7"));
    String mark = duplicates.next();
    assertFalse(duplicates.found(mark));
    assertFalse(duplicates.found("an earlier life:7"), "it comes again after a broken connection");
    assertFalse(duplicates.found(""));
    assertTrue(duplicates.found("an earlier life:8"), "it lives");
    assertFalse(duplicates.found("an earlier life:8"));
    assertTrue(duplicates.found("another:1"));
  }
}
