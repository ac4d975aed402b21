package afterclass.gateway.security;

import afterclass.gateway.settings.SchoolSettings;
import afterclass.gateway.settings.Settings;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The client address and cookie names of a request, determined before anything else handles it. A
 * forwarded address is believed only from a proxy named in the settings, because anyone can send
 * such a header.
 */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Arrival {
  private static final String FORWARDED = "X-Forwarded-For";
  private static final String ADDRESS = "attendance.address";
  private static final String PREFIX = "attendance.cookies";

  /** Prefix of cookies that browsers accept only over HTTPS and for this host alone. */
  private static final String HOST_ONLY = "__Host-";

  /** An IPv4 or IPv6 address; some proxies write it with brackets and a port. */
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?<four>\\d{1,3}(?:\\.\\d{1,3}){3})(?::\\d{1,5})?"
              + "|\\[(?<bracketed>[0-9a-fA-F.]*:[0-9a-fA-F:.]+)](?::\\d{1,5})?"
              + "|(?<six>[0-9a-fA-F.]*:[0-9a-fA-F.]*:[0-9a-fA-F:.]*)");

  private static final int LONGEST_WRITTEN = 53;

  private final Set<String> proxies = new HashSet<>();
  private final String prefix;

  Arrival(SchoolSettings settings) {
    settings.of(Settings.PROXIES).forEach(proxy -> proxies.add(plain(proxy).orElse(proxy.strip())));
    this.prefix = settings.of(Settings.HTTPS) ? HOST_ONLY : "";
  }

  /** Attaches address and cookie names to a request. */
  @RequestFilter
  void note(HttpRequest<?> request) {
    request.setAttribute(PREFIX, prefix);
    request.setAttribute(ADDRESS, address(request));
  }

  private String address(HttpRequest<?> request) {
    String here = remote(request);
    if (!proxies.contains(here)) {
      return here;
    }
    String[] said = String.join(",", request.getHeaders().getAll(FORWARDED)).split(",", -1);
    for (int i = said.length - 1; i >= 0; i--) {
      Optional<String> each = plain(said[i]);
      if (each.isEmpty() || !proxies.contains(each.get())) {
        return each.orElse(here);
      }
    }
    return here;
  }

  /** Returns an IP address without brackets and port; empty for any other text. */
  private static Optional<String> plain(String said) {
    Matcher written = WRITTEN.matcher(said.strip());
    if (said.strip().length() > LONGEST_WRITTEN || !written.matches()) {
      return Optional.empty();
    }
    String four = written.group("four");
    if (four != null) {
      return Optional.of(four);
    }
    String six = written.group("six");
    try {
      // Text with a colon is never looked up as a host name.
      InetAddress address = InetAddress.getByName(six == null ? written.group("bracketed") : six);
      return Optional.of(address.getHostAddress());
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  /** Returns the remote address of the connection. */
  private static String remote(HttpRequest<?> request) {
    InetAddress address = request.getRemoteAddress().getAddress();
    return address == null ? "" : address.getHostAddress();
  }

  /** Returns the client address of a request; empty if it cannot be determined. */
  static String of(HttpRequest<?> request) {
    return request.getAttribute(ADDRESS, String.class).orElseGet(() -> remote(request));
  }

  /** Returns the full name of a cookie of this service. */
  static String cookie(String name, HttpRequest<?> request) {
    return request.getAttribute(PREFIX, String.class).orElse("") + name;
  }
}
