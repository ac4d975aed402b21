package afterclass.gateway.days;

import java.time.Instant;
import java.util.Optional;

/** Up to when everything that the terminals of a site hold is known to be here. */
@FunctionalInterface
public interface Watermarks {
  /** Of a service that listens to nobody: nothing more is to come. */
  Watermarks NONE = (site, now) -> Optional.empty();

  /** The watermark of a site; empty if nobody is listened to there, so that nothing is to come. */
  Optional<Instant> knownUpTo(String site, Instant now);
}
