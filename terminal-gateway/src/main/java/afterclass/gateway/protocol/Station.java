package afterclass.gateway.protocol;

import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a protocol may know of the terminal that it talks with.
 *
 * @param name its name, by which answers and actions tell terminals of one line apart
 * @param address where it is within its link: the number of a reader on a shared line, the device
 *     id in a topic, a serial number; empty where there is nothing to tell apart
 * @param zone zone of its clock, for times that it says without one
 * @param secret its key or password, or {@code null} if it has none
 */
public record Station(String name, String address, ZoneId zone, @Nullable Secret secret) {

  public Station {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(zone, "zone");
  }
}
