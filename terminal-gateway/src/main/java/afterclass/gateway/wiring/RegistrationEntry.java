package afterclass.gateway.wiring;

import afterclass.gateway.protocol.Protocols;
import afterclass.gateway.registry.Registration;
import afterclass.gateway.session.Terminal;
import org.jspecify.annotations.Nullable;

/** A registration in the form of an entry in the configuration file, read by the same rules. */
final class RegistrationEntry implements AttendanceConfiguration.TerminalEntry {
  private static final int USUAL_BAUD = 9_600;

  private final Registration asked;

  private RegistrationEntry(Registration asked) {
    this.asked = asked;
  }

  /**
   * Returns the terminal of a registration.
   *
   * @throws afterclass.gateway.registry.RegistryException with all problems
   */
  static Terminal read(Registration asked, AttendanceConfiguration school, Protocols protocols) {
    return ConfiguredTerminals.one(school, new RegistrationEntry(asked), protocols)
        .ownedBy(asked.owner());
  }

  @Override
  public String getName() {
    return asked.id();
  }

  @Override
  public String getLink() {
    return asked.link();
  }

  @Override
  public String getProtocol() {
    return asked.protocol();
  }

  @Override
  public @Nullable String getSite() {
    return blankToNull(asked.site());
  }

  @Override
  public String getAddress() {
    return asked.address();
  }

  @Override
  public int getBaud() {
    return asked.baud() == 0 ? USUAL_BAUD : asked.baud();
  }

  @Override
  public @Nullable String getZone() {
    return blankToNull(asked.zone());
  }

  @Override
  public String getCredentialForm() {
    return asked.credentialForm().isBlank() ? "as-read" : asked.credentialForm();
  }

  @Override
  public String getStation() {
    return asked.station();
  }

  @Override
  public String getPassword() {
    return asked.password();
  }

  private static @Nullable String blankToNull(String text) {
    return text.isBlank() ? null : text;
  }
}
