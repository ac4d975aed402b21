package afterclass.gateway.files;

import afterclass.gateway.session.Terminal;
import afterclass.gateway.session.TerminalDirectory;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the terminal that a file came from, by what the office calls it. */
public final class TerminalChoice {
  /** The protocol of the terminals that write such files. */
  private static final String ZKTECO = "zkpush";

  private final TerminalDirectory directory;

  /** A choice among those of a directory. */
  public TerminalChoice(TerminalDirectory directory) {
    this.directory = directory;
  }

  /**
   * The registered terminal of that name.
   *
   * @param asked its id, or {@code site/id} where two sites have one of that id; empty for the only
   *     ZKTeco terminal that there is
   * @return the terminal; empty if there is none, or more than one
   */
  public Optional<Terminal> find(String asked) {
    List<Terminal> named = directory.all().stream().filter(t -> isMeant(t, asked)).toList();
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }

  /** All of them, as an error names them. */
  public String names() {
    return directory.all().stream().map(TerminalChoice::full).collect(Collectors.joining(", "));
  }

  private static boolean isMeant(Terminal terminal, String asked) {
    return asked.isEmpty()
        ? terminal.protocol().equals(ZKTECO)
        : terminal.id().equals(asked) || full(terminal).equals(asked);
  }

  private static String full(Terminal terminal) {
    return terminal.name().toString();
  }
}
