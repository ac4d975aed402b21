package afterclass.gateway.outbox;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.audit.AuditTrail;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.i18n.ProblemException;
import java.time.InstantSource;

/** The test messages that an administrator sends at once, past the outbox, to see the answer. */
public final class WayTests {
  private final Ways ways;
  private final Letters letters;
  private final MailAddresses addresses;
  private final AuditTrail audit;
  private final InstantSource clock;

  /** Creates the tests of ways. */
  public WayTests(
      Ways ways, Letters letters, MailAddresses addresses, AuditTrail audit, InstantSource clock) {
    this.ways = ways;
    this.letters = letters;
    this.addresses = addresses;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Sends a test message: by mail to the actor's own confirmed address, by a robot to its group.
   *
   * @throws ProblemException if the way is not set up, or the actor has no confirmed address
   */
  public SendResult send(String name, Messages words, Actor by) {
    Way way = ways.find(name).orElseThrow(() -> new ProblemException("unknown-way", name));
    String to = "";
    if (name.equals(Way.MAIL)) {
      to =
          addresses
              .of(by.name())
              .filter(MailAddress::confirmed)
              .map(MailAddress::email)
              .orElseThrow(() -> new ProblemException("mail-unconfirmed", by.name()));
    }
    audit.record(by, "message.test", name, "", "");
    return way.send(letters.test(to, by.name() + "-" + clock.millis(), words));
  }
}
