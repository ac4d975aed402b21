package afterclass.gateway.wiring;

import io.micronaut.context.annotation.EachProperty;
import io.micronaut.context.annotation.Parameter;
import org.jspecify.annotations.Nullable;

/** One entry under {@code attendance.terminals}; what is left out keeps its default. */
@EachProperty("attendance.terminals")
final class TerminalProperties implements AttendanceConfiguration.TerminalEntry {
  private final String name;
  private String link = "";
  private String protocol = "";
  private @Nullable String site;
  private String address = "";
  private int baud = 9_600;
  private String station = "";
  private String password = "";
  private @Nullable String zone;
  private String credentialForm = "as-read";

  TerminalProperties(@Parameter String name) {
    this.name = name;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public String getLink() {
    return link;
  }

  void setLink(String link) {
    this.link = link;
  }

  @Override
  public String getProtocol() {
    return protocol;
  }

  void setProtocol(String protocol) {
    this.protocol = protocol;
  }

  @Override
  public @Nullable String getSite() {
    return site;
  }

  void setSite(@Nullable String site) {
    this.site = site;
  }

  @Override
  public String getAddress() {
    return address;
  }

  void setAddress(String address) {
    this.address = address;
  }

  @Override
  public int getBaud() {
    return baud;
  }

  void setBaud(int baud) {
    this.baud = baud;
  }

  @Override
  public String getStation() {
    return station;
  }

  void setStation(String station) {
    this.station = station;
  }

  @Override
  public String getPassword() {
    return password;
  }

  void setPassword(String password) {
    this.password = password;
  }

  @Override
  public @Nullable String getZone() {
    return zone;
  }

  void setZone(@Nullable String zone) {
    this.zone = zone;
  }

  @Override
  public String getCredentialForm() {
    return credentialForm;
  }

  void setCredentialForm(String credentialForm) {
    this.credentialForm = credentialForm;
  }
}
