package afterclass.gateway.outbox;

import java.util.List;
import java.util.Optional;

/**
 * The ways out that are set up.
 *
 * @param all the ways, mail first
 */
public record Ways(List<Way> all) {

  public Ways {
    all = List.copyOf(all);
  }

  /** Returns the way with a name; empty if it is not set up. */
  public Optional<Way> find(String name) {
    return all.stream().filter(way -> way.name().equals(name)).findFirst();
  }

  /** Returns whether mail is set up. */
  public boolean mail() {
    return find(Way.MAIL).isPresent();
  }
}
