package afterclass.simulator.kinds;

import java.io.IOException;

/** A kind of virtual terminal: its protocol, its requirements and its factory. */
public interface TerminalKind {

  /** Returns the name of the kind's protocol in the gateway's configuration. */
  String protocol();

  /** Returns a description of the terminal and its link, for display. */
  String described();

  /**
   * Returns whether terminals of this kind need a virtual serial line, which not every machine
   * supports.
   */
  default boolean needsLine() {
    return false;
  }

  /**
   * Creates a terminal with its line or port, before the service is started.
   *
   * @param id name in the gateway's configuration
   * @param environment surroundings of the terminal
   * @throws IOException if its line or port cannot be created
   */
  VirtualTerminal make(String id, TerminalEnvironment environment) throws IOException;
}
