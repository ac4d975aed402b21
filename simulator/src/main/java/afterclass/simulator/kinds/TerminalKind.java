package afterclass.simulator.kinds;

import java.io.IOException;

/** A kind of virtual terminal: what it is called, what it needs, and how one is made. */
public interface TerminalKind {

  /** The name of its protocol, as the gateway is configured with it. */
  String protocol();

  /** What it is and over which link it speaks, for whoever looks at the stage. */
  String described();

  /** Whether it needs a virtual serial line, which not every machine can make. */
  default boolean needsLine() {
    return false;
  }

  /**
   * Makes one, with its line or port but before the service is there.
   *
   * @param id its name in the gateway's configuration
   * @throws IOException if its line or port cannot be made
   */
  VirtualTerminal make(String id, Place place) throws IOException;
}
