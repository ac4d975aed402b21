package afterclass.gateway.protocol;

import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The properties of a terminal that its protocol may know.
 *
 * @param name its name, by which answers and actions distinguish terminals of one line
 * @param address its address within its link: the number of a reader on a shared line, the device
 *     id in a topic, a serial number; empty if the link has one terminal only
 * @param zone zone of its clock, for times reported without one
 * @param secret its key or password, or {@code null} if it has none
 */
public record Station(String name, String address, ZoneId zone, @Nullable Secret secret) {

  public Station {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(zone, "zone");
  }
}
