package afterclass.gateway.days;

import java.time.Instant;
import java.util.Optional;

/** The instants up to which all records held by a site's terminals have been received. */
@FunctionalInterface
public interface Watermarks {
  /** The watermarks of a service without terminals, for which no record is outstanding. */
  Watermarks NONE = (site, now) -> Optional.empty();

  /**
   * Returns the instant up to which all punches of a site are known; empty for a site without
   * terminals, where no record is outstanding.
   */
  Optional<Instant> knownUpTo(String site, Instant now);
}
