package afterclass.gateway.link.mqtt;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The open connections of one port. At the maximum number of connections, a new one replaces the
 * oldest of an unregistered client, so that such clients cannot shut a terminal out. Thread-safe.
 */
@SuppressWarnings(
    "FutureReturnValueIgnored") // closing fails only if the connection is closed already
final class OpenConnections {
  /** Maximum number of connections. */
  static final int MOST = 1_000;

  /** Maximum number of connections of one address, except loopback. */
  static final int MOST_OF_ADDRESS = 100;

  /** Maximum number of connections of one user; one more closes the user's oldest. */
  static final int MOST_OF_USER = 8;

  private static final String NOBODY = "";

  private final int most;
  private final int mostOfAddress;
  private final int mostOfUser;
  private final Map<Channel, Visitor> visitors = new LinkedHashMap<>();

  private record Visitor(InetAddress from, String user, boolean registered) {}

  /** Creates an empty port with the usual bounds. */
  OpenConnections() {
    this(MOST, MOST_OF_ADDRESS, MOST_OF_USER);
  }

  /** Creates an empty port with other bounds. */
  OpenConnections(int most, int mostOfAddress, int mostOfUser) {
    this.most = most;
    this.mostOfAddress = mostOfAddress;
    this.mostOfUser = mostOfUser;
  }

  /**
   * Adds a new connection; returns false if a maximum is reached and no other connection can be
   * closed for it.
   */
  boolean comes(Channel channel, InetAddress from) {
    Channel leaving = null;
    synchronized (this) {
      boolean crowded =
          !from.isLoopbackAddress() && count(v -> v.from.equals(from)) >= mostOfAddress;
      if (crowded || visitors.size() >= most) {
        leaving = oldest(v -> !v.registered && (!crowded || v.from.equals(from)));
        if (leaving == null) {
          return false;
        }
        visitors.remove(leaving);
      }
      visitors.put(channel, new Visitor(from, NOBODY, false));
    }
    channel.closeFuture().addListener(closed -> goes(channel));
    end(leaving);
    return true;
  }

  /** Records the user of an admitted connection. */
  void enters(Channel channel, String user, boolean registered) {
    Channel leaving = null;
    synchronized (this) {
      Visitor before = visitors.get(channel);
      if (before == null) {
        return;
      }
      if (count(v -> v.user.equals(user)) >= mostOfUser) {
        leaving = oldest(v -> v.user.equals(user));
        visitors.remove(leaving);
      }
      visitors.put(channel, new Visitor(before.from, user, registered));
    }
    end(leaving);
  }

  private synchronized void goes(Channel channel) {
    visitors.remove(channel);
  }

  private long count(Predicate<Visitor> which) {
    return visitors.values().stream().filter(which).count();
  }

  private @Nullable Channel oldest(Predicate<Visitor> which) {
    return visitors.entrySet().stream()
        .filter(entry -> which.test(entry.getValue()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  private static void end(@Nullable Channel leaving) {
    if (leaving != null) {
      leaving.close().addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
    }
  }
}
