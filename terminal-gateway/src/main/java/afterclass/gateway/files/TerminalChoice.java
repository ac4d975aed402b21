package afterclass.gateway.files;

import afterclass.gateway.protocol.Protocols;
import afterclass.gateway.protocol.TerminalProtocol;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.session.TerminalDirectory;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The lookup of the terminal that wrote a file, by the name that the office uses. */
public final class TerminalChoice {
  private final TerminalDirectory directory;
  private final Protocols protocols;

  /** Creates a lookup in a directory, among the terminals whose protocol writes files. */
  public TerminalChoice(TerminalDirectory directory, Protocols protocols) {
    this.directory = directory;
    this.protocols = protocols;
  }

  /**
   * Returns the registered terminal with a name.
   *
   * @param asked terminal id, or {@code site/id} if two sites use the same id; empty for the only
   *     one that writes files
   * @return the terminal; empty if none or more than one matches
   */
  public Optional<Terminal> find(String asked) {
    List<Terminal> named = directory.all().stream().filter(t -> isMeant(t, asked)).toList();
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }

  /** Returns the terminals that write attendance files, those first that are read only by them. */
  public List<Terminal> all() {
    return directory.all().stream()
        .filter(this::writes)
        .sorted(Comparator.comparing(terminal -> terminal.link() != Terminal.LinkKind.FILE))
        .toList();
  }

  /** Returns the full names of all terminals, for error messages. */
  public String names() {
    return directory.all().stream().map(TerminalChoice::full).collect(Collectors.joining(", "));
  }

  private boolean writes(Terminal terminal) {
    return protocols.find(terminal.protocol()).filter(TerminalProtocol::writesFiles).isPresent();
  }

  private boolean isMeant(Terminal terminal, String asked) {
    return asked.isEmpty()
        ? writes(terminal)
        : terminal.id().equals(asked) || full(terminal).equals(asked);
  }

  private static String full(Terminal terminal) {
    return terminal.name().toString();
  }
}
