package afterclass.gateway.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.credential.CredentialFormat;
import afterclass.gateway.session.Terminal.LinkKind;
import afterclass.gateway.time.ServiceClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Tests that after a pause of the service a terminal's records are complete only up to the pause
 * until it sends a message.
 */
class DoubtedLifeTest {
  private static final Instant BEGIN = Instant.parse("2026-11-23T00:00:00Z");

  private final TestClock wall = new TestClock("2026-11-23T00:00:00Z");
  private long counted;
  private final ServiceClock time = new ServiceClock(wall, () -> counted);
  private final TestOutages outages = new TestOutages();

  private TerminalState life(PresenceEvidence proof) {
    Terminal terminal =
        new Terminal(
            "gate",
            "school",
            LinkKind.MQTT,
            "attendance",
            "",
            0,
            ZoneOffset.UTC,
            CredentialFormat.AS_READ,
            "",
            null,
            "");
    TerminalState life = new TerminalState(terminal, proof, outages, time, Runnable::run);
    life.reachable();
    life.heard(time.instant());
    return life;
  }

  private void pass(Duration by) {
    wall.move(by);
    counted += by.toNanos();
    time.observe();
  }

  @Test
  void isKnownUpToThePauseUntilItIsHeard() {
    for (PresenceEvidence proof : List.of(PresenceEvidence.STANDING, PresenceEvidence.HEARING)) {
      TerminalState life = life(proof);
      Instant before = time.instant();
      pass(Duration.ofSeconds(30));
      assertTrue(life.awaited());
      assertEquals(Optional.of(before), life.knownUpTo(time.instant()));
      life.heard(before);
      assertTrue(life.awaited(), "it was received before the pause was over");
      life.heard(time.instant());
      assertFalse(life.awaited());
      assertEquals(Optional.of(time.instant()), life.knownUpTo(time.instant()));
      time.settle(time.doubt().orElseThrow().number());
    }
  }

  @Test
  void anOutageThatIsNoticedAfterThePauseBeganWithIt() {
    TerminalState life = life(PresenceEvidence.STANDING);
    pass(Duration.ofSeconds(30));
    life.unreachable(time.instant(), "link broken");
    assertFalse(life.awaited());
    assertEquals(BEGIN, outages.of("gate").get(0).from());
    assertEquals(Optional.of(BEGIN), life.knownUpTo(time.instant()));
  }

  @Test
  void tellsWhatItsClockSaidSinceAStep() {
    TerminalState life = life(PresenceEvidence.STANDING);
    life.clock(Duration.ofSeconds(1));
    wall.move(Duration.ofHours(1));
    time.observe();
    long number = time.doubt().orElseThrow().number();
    assertEquals(Optional.empty(), life.clockSaid(number));
    life.punch(time.instant(), time.instant().plus(Duration.ofHours(1)), false);
    assertEquals(
        Optional.of(new ClockReading("school", "gate", Duration.ofHours(1), false)),
        life.clockSaid(number));
  }

  @Test
  void isNotCalledEmptyWhileTimeIsInDoubt() {
    TerminalState life = life(PresenceEvidence.REPORT);
    pass(Duration.ofSeconds(30));
    life.reported(time.instant());
    assertEquals(List.of(), outages.empties());
    time.settle(1);
    life.reported(time.instant());
    pass(Duration.ofSeconds(1));
    life.reported(time.instant());
    assertEquals(List.of("gate 0"), outages.empties());
  }
}
