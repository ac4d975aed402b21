package afterclass.gateway.session;

import java.time.ZoneId;
import java.util.Objects;

/**
 * A registered terminal.
 *
 * @param id name within the site, as in topics and reports
 * @param site site that it stands at
 * @param link how its bytes arrive
 * @param protocol name of its protocol, as the list of protocols has it
 * @param address serial port path for a serial terminal; unused for MQTT
 * @param baud line speed in bit/s for a serial terminal; 0 otherwise
 * @param zone zone of its clock
 * @param credentialForm how its readings become the school's card numbers
 */
public record Terminal(
    String id,
    String site,
    LinkKind link,
    String protocol,
    String address,
    int baud,
    ZoneId zone,
    CredentialForm credentialForm) {

  /** The ways in. */
  public enum LinkKind {
    /** Through an MQTT broker. */
    MQTT,
    /** A serial line, real or virtual. */
    SERIAL
  }

  public Terminal {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(site, "site");
    Objects.requireNonNull(link, "link");
    Objects.requireNonNull(protocol, "protocol");
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(credentialForm, "credentialForm");
  }
}
