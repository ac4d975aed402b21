package afterclass.gateway.roster;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The identity of a fact: a later fact with the same key replaces it.
 *
 * @param kind kind of the fact
 * @param text unique within the kind, as written in the store and in addresses
 */
public record FactKey(ImportKind kind, String text) {

  /** Returns the key made of parts such as a date and a staff number. */
  static FactKey of(ImportKind kind, Object... parts) {
    return new FactKey(
        kind, Arrays.stream(parts).map(String::valueOf).collect(Collectors.joining("|")));
  }
}
