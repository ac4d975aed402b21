package afterclass.gateway.protocol.attlog;

import afterclass.gateway.protocol.FileProtocol;

/** The attendance file that a time clock writes to a USB stick. */
public final class AttlogFile implements FileProtocol {
  /** Name of the protocol, also of the imported records in the journal. */
  public static final String NAME = "attlog";

  @Override
  public String name() {
    return NAME;
  }
}
