package afterclass.gateway.session;

import afterclass.gateway.link.MessageLink;
import afterclass.gateway.link.RecentlySeen;
import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.TopicMessage;
import java.time.Instant;

/**
 * The messages under the name of a registered terminal that the terminal, as registered, cannot
 * send. Each is stored once and shown with the terminal. Thread-safe.
 */
final class WrongProtocolMessages {
  static final String REASON = "wrong-protocol";

  private static final int REMEMBERED = 1024;

  /** The content of a message, by which a repeat is recognised. */
  private record Seen(String topic, String sha256, int length) {}

  private final Intake intake;
  private final DiskSpaceGate gate;
  private final RecentlySeen<Seen> keptBefore = new RecentlySeen<>(REMEMBERED);

  WrongProtocolMessages(Intake intake) {
    this.intake = intake;
    gate = intake.gate();
  }

  /** Handles a message in a protocol other than the terminal's. */
  void take(
      TerminalState state,
      String protocol,
      TopicMessage message,
      MessageLink.Delivery delivery,
      Instant at) {
    Terminal terminal = state.terminal();
    String detail =
        "a message of protocol %s on %s, but the terminal is registered as %s over %s"
            .formatted(protocol, message.topic(), terminal.protocol(), terminal.link());
    Decoded.Refused why = new Decoded.Refused(REASON, detail);
    Arrival arrival = Arrival.of(message, at);
    state.notices().refused(why, arrival);
    Seen seen = new Seen(message.topic(), message.payload().sha256(), message.length());
    synchronized (this) {
      if (keptBefore.contains(seen) || !gate.take(message.payload().length(), at)) {
        delivery.done();
        return;
      }
    }
    Records records = new Records(terminal.site(), terminal.id(), protocol);
    intake.store(
        records.refused(why, arrival),
        receipt -> {
          synchronized (this) {
            keptBefore.add(seen);
          }
          delivery.done();
        });
  }

  /** Stores a record of the messages left out, if it is due; called at intervals. */
  synchronized void tick(Instant now) {
    gate.due(now).ifPresent(left -> keep(left, now));
  }

  /** Stores the record of the messages left out since the last one, when the service ends. */
  synchronized void end(Instant now) {
    gate.rest().ifPresent(left -> keep(left, now));
  }

  private void keep(DiskSpaceGate.LeftOut left, Instant at) {
    Records records = new Records("(many)", "(misplaced)", "any");
    intake.store(records.refused(Arrival.nothing(at), left.note()), receipt -> {});
  }
}
