package afterclass.gateway.session;

import java.util.List;
import java.util.Optional;

/** The registered terminals, by site and id. */
public interface TerminalDirectory {

  /** The terminal of that name, if it is registered. */
  Optional<Terminal> find(String site, String id);

  /** All of them, in order of registration. */
  List<Terminal> all();
}
