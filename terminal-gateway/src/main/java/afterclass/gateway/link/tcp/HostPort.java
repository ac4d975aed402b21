package afterclass.gateway.link.tcp;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The network address of a terminal.
 *
 * @param host name or address
 * @param port 1 to 65535
 */
public record HostPort(String host, int port) {
  /** Description of the expected form, shown in configuration errors. */
  public static final String EXPECTED =
      "a host, with a port if it is not 5010, such as 192.168.1.20:5010 or [fe80::1]:5010";

  private static final int USUAL_PORT = 5010;
  private static final int LAST_PORT = 65_535;

  /** The form of an address. IPv6 needs brackets, or its last group could be taken for a port. */
  private static final Pattern FORM =
      Pattern.compile("(?:\\[([0-9a-fA-F:.%]+)]|([\\p{L}0-9._-]{1,255}))(?::(\\d{1,5}))?");

  public HostPort {
    Objects.requireNonNull(host, "host");
    if (port < 1 || port > LAST_PORT) {
      throw new IllegalArgumentException("port " + port);
    }
  }

  /** Parses a registered address of host and port; empty if it has another form. */
  public static Optional<HostPort> of(String address) {
    Matcher form = FORM.matcher(address);
    if (!form.matches()) {
      return Optional.empty();
    }
    String host = form.group(1) == null ? form.group(2) : form.group(1);
    int port = form.group(3) == null ? USUAL_PORT : Integer.parseInt(form.group(3));
    return port < 1 || port > LAST_PORT ? Optional.empty() : Optional.of(new HostPort(host, port));
  }

  @Override
  public String toString() {
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}
