package afterclass.gateway.protocol;

/**
 * A protocol of terminals that nothing connects: their records come as files, which the office
 * copies and imports. Nobody can tell whether such a terminal works, so its records are complete
 * only up to the time at which the last file was copied.
 */
public non-sealed interface FileProtocol extends TerminalProtocol {
  @Override
  default boolean writesFiles() {
    return true;
  }
}
