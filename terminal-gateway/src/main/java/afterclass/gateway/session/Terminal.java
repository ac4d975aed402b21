package afterclass.gateway.session;

import afterclass.gateway.credential.CredentialFormat;
import afterclass.gateway.protocol.Protocols;
import afterclass.gateway.protocol.Secret;
import afterclass.gateway.protocol.Station;
import afterclass.gateway.terminal.TerminalId;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A registered terminal.
 *
 * @param id name within the site, as in topics and reports
 * @param site its site
 * @param link how its bytes arrive
 * @param protocol name of its protocol, as in the list of protocols
 * @param address where its link finds it: serial port path, {@code host:port}, the topic or device
 *     id in a topic if that is not its id, serial number over HTTP; empty if there is none
 * @param baud line speed in bit/s for a serial terminal; 0 otherwise
 * @param zone zone of its clock
 * @param credentialForm how its readings become the school's card numbers
 * @param station its number on a shared line; empty if there is none
 * @param secret its key or password, or {@code null} if it has none
 * @param owner the person responsible for it, for the office to read; may be empty
 */
public record Terminal(
    String id,
    String site,
    LinkKind link,
    String protocol,
    String address,
    int baud,
    ZoneId zone,
    CredentialFormat credentialForm,
    String station,
    @Nullable Secret secret,
    String owner) {

  /** The kinds of links. */
  public enum LinkKind {
    /** The terminal is connected to an MQTT broker. */
    MQTT,
    /** The terminal is connected to a serial line, real or virtual. */
    SERIAL,
    /** The gateway opens a TCP connection to the terminal. */
    TCP,
    /** The terminal sends HTTP requests. */
    HTTP,
    /** The office copies the terminal's records to a file and imports it. */
    FILE;

    /** Returns the usual kind of link for a protocol. */
    public static LinkKind of(Protocols protocols, String name) {
      return protocols
          .find(name)
          .map(
              protocol ->
                  protocol.fold(
                      stream -> SERIAL,
                      message -> MQTT,
                      polled -> SERIAL,
                      call -> HTTP,
                      file -> FILE))
          .orElse(MQTT);
    }
  }

  /** Returns a copy with another key or password. */
  public Terminal withSecret(Secret other) {
    return new Terminal(
        id, site, link, protocol, address, baud, zone, credentialForm, station, other, owner);
  }

  /** Returns a copy with another owner. */
  public Terminal ownedBy(String other) {
    return new Terminal(
        id, site, link, protocol, address, baud, zone, credentialForm, station, secret, other);
  }

  /** Returns the identity of the terminal. */
  public TerminalId name() {
    return new TerminalId(site, id);
  }

  /** Returns the terminal's properties that its protocol may know. */
  public Station asStation() {
    boolean line = link == LinkKind.SERIAL || link == LinkKind.TCP;
    String within = line ? station : address.isEmpty() ? id : address;
    return new Station(id, within, zone, secret);
  }

  public Terminal {
    Objects.requireNonNull(station, "station");
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(site, "site");
    Objects.requireNonNull(link, "link");
    Objects.requireNonNull(protocol, "protocol");
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(credentialForm, "credentialForm");
  }
}
