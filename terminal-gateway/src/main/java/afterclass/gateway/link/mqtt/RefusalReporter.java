package afterclass.gateway.link.mqtt;

import java.net.InetAddress;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The reporter of refusals: to {@link BrokerUsers} always, to the log at a limited rate. */
final class RefusalReporter {
  private static final Logger LOG = LoggerFactory.getLogger(RefusalReporter.class);
  private static final int MOST_SHOWN = 60;
  private static final double TEN_MINUTES = TimeUnit.MINUTES.toSeconds(10);

  private final BrokerUsers users;

  /**
   * The limit of one log line in ten minutes per client and reason; {@code ofAll} limits all lines
   * together.
   */
  private final RateLimit ofEach;

  private final RateLimit ofAll;

  RefusalReporter(BrokerUsers users, LongSupplier nanos) {
    this.users = users;
    ofEach = new RateLimit(0, 1 / TEN_MINUTES, nanos);
    ofAll = new RateLimit(20, 0.2, nanos);
  }

  /**
   * Reports a refusal.
   *
   * @param what the topic, filter or length that was refused; may be empty
   */
  void refused(String user, String clientId, InetAddress from, BrokerRefusal why, String what) {
    String name = shown(user.isEmpty() ? clientId : user);
    String address = from.getHostAddress();
    users.refused(name, shown(clientId), address, why);
    if (ofEach.tryTake(address + " " + name + " " + why, 1) && ofAll.tryTake("", 1)) {
      LOG.warn("the embedded broker refused {} at {}: {} {}", name, address, why, shown(what));
    }
  }

  /** Returns a name cut to one line, without control or formatting characters. */
  static String shown(String name) {
    String cut = name.length() > MOST_SHOWN ? name.substring(0, MOST_SHOWN) + "…" : name;
    return cut.codePoints()
        .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '?' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
