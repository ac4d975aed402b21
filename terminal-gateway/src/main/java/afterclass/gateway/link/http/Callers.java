package afterclass.gateway.link.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who has a connection to the terminals' port. Where all are taken, one is ended for the next: of
 * the address that has most, the one that asked nothing for longest. So whoever only holds
 * connections shuts nobody out. Safe for use by many threads.
 */
final class Callers {
  private final int most;
  private final Map<Channel, String> open = new LinkedHashMap<>();

  /** At most so many at a time. */
  Callers(int most) {
    this.most = most;
  }

  /** Somebody comes. */
  void comes(Channel channel) {
    Channel leaving = null;
    synchronized (this) {
      if (open.size() >= most) {
        leaving = waitsLongest();
        open.remove(leaving);
      }
      open.put(channel, address(channel));
    }
    ChannelFuture unused = channel.closeFuture().addListener(closed -> goes(channel));
    if (leaving != null) {
      unused = leaving.close().addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
    }
  }

  /** It asked something. */
  synchronized void asks(Channel channel) {
    String from = open.remove(channel);
    if (from != null) {
      open.put(channel, from);
    }
  }

  private synchronized void goes(Channel channel) {
    open.remove(channel);
  }

  private @Nullable Channel waitsLongest() {
    Map<String, Integer> counts = new HashMap<>();
    open.values().forEach(from -> counts.merge(from, 1, Integer::sum));
    String crowded =
        counts.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse("");
    return open.entrySet().stream()
        .filter(each -> each.getValue().equals(crowded))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  private static String address(Channel channel) {
    return channel.remoteAddress() instanceof InetSocketAddress address
            && address.getAddress() != null
        ? address.getAddress().getHostAddress()
        : "";
  }
}
