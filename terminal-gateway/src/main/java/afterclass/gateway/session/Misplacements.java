package afterclass.gateway.session;

import afterclass.gateway.link.MessageLink;
import afterclass.gateway.link.RecentlySeen;
import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.TopicMessage;
import java.time.Instant;

/**
 * Messages under the name of a registered terminal that the terminal, as it is registered, cannot
 * send. They are kept once and shown with it. Safe for use by many threads.
 */
final class Misplacements {
  static final String REASON = "wrong-protocol";

  private static final int REMEMBERED = 1024;

  private final Intake intake;
  private final RoomGate gate;
  private final RecentlySeen keptBefore = new RecentlySeen(REMEMBERED);

  Misplacements(Intake intake) {
    this.intake = intake;
    gate = intake.gate();
  }

  /** Takes a message that came in a protocol which is not the terminal's. */
  void take(
      TerminalLife life,
      String protocol,
      TopicMessage message,
      MessageLink.Delivery delivery,
      Instant at) {
    Terminal terminal = life.terminal();
    String detail =
        "a message of protocol %s on %s, but the terminal is registered as %s over %s"
            .formatted(protocol, message.topic(), terminal.protocol(), terminal.link());
    Decoded.Refused why = new Decoded.Refused(REASON, detail);
    Arrival arrival = Arrival.of(message, at);
    life.refused(why, arrival);
    String seenAs = message.topic() + "|" + message.payload().sha256() + "|" + message.length();
    synchronized (this) {
      if (keptBefore.contains(seenAs) || !gate.take(message.payload().length(), at)) {
        delivery.done();
        return;
      }
    }
    Records records = new Records(terminal.site(), terminal.id(), protocol);
    intake.store(
        records.refused(why, arrival),
        receipt -> {
          synchronized (this) {
            keptBefore.add(seenAs);
          }
          delivery.done();
        });
  }

  /** Now and then: keeps the count of what was not kept. */
  synchronized void tick(Instant now) {
    gate.due(now).ifPresent(left -> keep(left, now));
  }

  /** The service ends. */
  synchronized void end(Instant now) {
    gate.rest().ifPresent(left -> keep(left, now));
  }

  private void keep(RoomGate.LeftOut left, Instant at) {
    Records records = new Records("(many)", "(misplaced)", "any");
    intake.store(records.refused(Arrival.nothing(at), left.note()), receipt -> {});
  }
}
