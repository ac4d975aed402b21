package afterclass.gateway.registry;

import afterclass.gateway.terminal.TerminalId;
import java.util.Objects;

/**
 * A request to register a terminal, as entered; blank fields take their defaults.
 *
 * @param id name within the site
 * @param site site; blank for the service's own
 * @param link {@code mqtt}, {@code serial}, {@code tcp} or {@code http}
 * @param protocol name of its protocol
 * @param address where its link finds it
 * @param baud line speed in bit/s; 0 for the usual one
 * @param zone zone of its clock; blank for the school's
 * @param credentialForm how its readings become card numbers
 * @param station its number on a shared line
 * @param password its password, or its key as {@code hex:} and hex digits; blank for none
 * @param owner the person responsible for it
 * @param since first date whose punches may be true, ISO 8601; blank for the earlier registration's
 *     date, else today
 */
public record Registration(
    String id,
    String site,
    String link,
    String protocol,
    String address,
    int baud,
    String zone,
    String credentialForm,
    String station,
    String password,
    String owner,
    String since) {

  public Registration {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(site, "site");
    Objects.requireNonNull(link, "link");
    Objects.requireNonNull(protocol, "protocol");
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(credentialForm, "credentialForm");
    Objects.requireNonNull(station, "station");
    Objects.requireNonNull(password, "password");
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(since, "since");
  }

  /** Returns the terminal's name and link, without its password. */
  @Override
  public String toString() {
    return new TerminalId(site, id) + " " + link + " " + protocol + " " + address;
  }
}
