package afterclass.gateway.web.page;

import afterclass.gateway.settings.MessageSettings;
import afterclass.gateway.settings.SchoolSettings;
import afterclass.gateway.settings.Settings;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The addresses under which other people may reach the pages, to be printed on slips. */
@Singleton
public final class PageAddresses {
  private static final Logger LOG = LoggerFactory.getLogger(PageAddresses.class);
  private static final int LONGEST = 100;
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+");

  /** Host names that every machine understands as itself. */
  private static final Pattern HERE =
      Pattern.compile(
          "localhost|.+\\.localhost|127(\\.\\d+){0,3}|0(\\.0){0,3}|\\[(::1?|0[:0]*[01])]");

  private final SchoolSettings settings;

  PageAddresses(SchoolSettings settings) {
    this.settings = settings;
  }

  /** Returns whether a text is an address of a page. */
  public static boolean valid(String address) {
    return address.length() <= LONGEST && ADDRESS.matcher(address).matches();
  }

  /** Returns whether an address leads every machine to itself, so that no other finds the pages. */
  public static boolean onlyHere(String address) {
    try {
      String host = URI.create(address).getHost();
      return host == null ? here(address) : here(host);
    } catch (IllegalArgumentException e) {
      return here(address);
    }
  }

  private static boolean here(String host) {
    return HERE.matcher(host.toLowerCase(Locale.ROOT)).matches();
  }

  /**
   * Returns the address to print: the configured one, or the one by which the viewer's own browser
   * reaches the service; empty if no other machine would find the pages there.
   */
  public String usual(HttpRequest<?> request) {
    String configured = settings.text(MessageSettings.ADDRESS);
    if (!configured.isEmpty()) {
      return configured;
    }
    String said = request.getHeaders().get(HttpHeaders.HOST);
    String address = scheme(request) + (said == null ? "" : said);
    return said == null || onlyHere(address) ? "" : address;
  }

  /**
   * Returns the address to propose: the usual one, or this machine's own if it has exactly one in
   * the school's network; empty if none is known for certain.
   */
  public String proposed(HttpRequest<?> request) {
    String usual = usual(request);
    List<String> own = usual.isEmpty() ? own(request) : List.of();
    return own.size() == 1 ? own.get(0) : usual;
  }

  private String scheme(HttpRequest<?> request) {
    return settings.of(Settings.HTTPS) || request.isSecure() ? "https://" : "http://";
  }

  /** Returns whether the service listens only to this machine itself. */
  public boolean closed() {
    return onlyHere("http://" + settings.text(Settings.SERVER_HOST)) && !everywhere();
  }

  private boolean everywhere() {
    return settings.text(Settings.SERVER_HOST).equals("0.0.0.0");
  }

  /** Returns this machine's own addresses in the school's network; none if it is closed. */
  public List<String> own(HttpRequest<?> request) {
    if (closed()) {
      return List.of();
    }
    int port = request.getServerAddress().getPort();
    try {
      return NetworkInterface.networkInterfaces()
          .flatMap(NetworkInterface::inetAddresses)
          .filter(Inet4Address.class::isInstance)
          .filter(InetAddress::isSiteLocalAddress)
          .map(address -> scheme(request) + address.getHostAddress() + ":" + port)
          .sorted()
          .toList();
    } catch (SocketException e) {
      LOG.debug("this machine does not tell its addresses", e);
      return List.of();
    }
  }
}
