package afterclass.gateway.link.mqtt;

import afterclass.gateway.link.RecentlySeen;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * A limit on guesses of passwords. Attempts are counted by address before they are checked; a user
 * that signed in from an address before is not counted there, so that other users of the address
 * cannot lock that user out.
 */
final class WrongPasswords {
  private static final int AT_ONCE = 10;
  private static final double A_SECOND = 0.2;
  private static final int MOST_KEPT = 10_000;

  /** Number of leading bytes of an IPv6 address that identify a site's network. */
  private static final int NETWORK = 8;

  /** A user at the network from which it signed in. */
  private record Client(String user, String network) {}

  private final RateLimit attempts;
  private final RecentlySeen<Client> known = new RecentlySeen<>(MOST_KEPT);

  WrongPasswords(LongSupplier nanos) {
    attempts = new RateLimit(AT_ONCE, A_SECOND, nanos);
  }

  /**
   * Counts an attempt to sign in; returns false if the client's network sent too many wrong
   * passwords and must wait.
   */
  synchronized boolean mayTry(String user, InetAddress from) {
    return known.contains(new Client(user, network(from))) || attempts.tryTake(network(from), 1);
  }

  /** Records a successful attempt, which does not count. */
  synchronized void right(String user, InetAddress from) {
    Client client = new Client(user, network(from));
    if (!known.contains(client)) {
      attempts.take(network(from), -1);
    }
    known.add(client);
  }

  private static String network(InetAddress from) {
    byte[] bytes = from.getAddress();
    return Arrays.toString(from instanceof Inet6Address ? Arrays.copyOf(bytes, NETWORK) : bytes);
  }
}
