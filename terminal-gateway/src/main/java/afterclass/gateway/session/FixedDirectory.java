package afterclass.gateway.session;

import afterclass.gateway.terminal.TerminalId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A directory that never changes. */
public final class FixedDirectory implements TerminalDirectory {
  private final Map<TerminalId, Terminal> terminals = new LinkedHashMap<>();

  /**
   * Creates a directory of the given terminals, in their order.
   *
   * @throws IllegalArgumentException if two of them have the same site and id
   */
  public FixedDirectory(List<Terminal> all) {
    for (Terminal terminal : all) {
      if (terminals.put(terminal.name(), terminal) != null) {
        throw new IllegalArgumentException("two terminals are called " + terminal.name());
      }
    }
  }

  @Override
  public Optional<Terminal> find(String site, String id) {
    return Optional.ofNullable(terminals.get(new TerminalId(site, id)));
  }

  @Override
  public List<Terminal> all() {
    return List.copyOf(terminals.values());
  }
}
