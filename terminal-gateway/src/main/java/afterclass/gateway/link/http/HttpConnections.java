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
 * The open connections to the terminals' port. When the limit is reached, a new connection replaces
 * one of the address with the most connections, the one whose last request is oldest. A client that
 * only holds connections cannot shut others out. Thread-safe.
 */
final class HttpConnections {
  private final int most;
  private final Map<Channel, String> open = new LinkedHashMap<>();

  /** Allows at most {@code most} connections at a time. */
  HttpConnections(int most) {
    this.most = most;
  }

  /** Adds a new connection and closes another one if the limit is reached. */
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

  /** Records that a connection made a request, so that it is closed after idle ones. */
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
