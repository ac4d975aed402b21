package afterclass.gateway.roster;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What a fact is about: a later fact with the same key replaces it.
 *
 * @param kind kind of the fact
 * @param text unique within the kind, as the store and addresses write it
 */
public record FactKey(ImportKind kind, String text) {

  /** The key that is made of some parts, as a date and a staff number. */
  static FactKey of(ImportKind kind, Object... parts) {
    return new FactKey(
        kind, Arrays.stream(parts).map(String::valueOf).collect(Collectors.joining("|")));
  }
}
