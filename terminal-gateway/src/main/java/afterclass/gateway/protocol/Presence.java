package afterclass.gateway.protocol;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The rule by which a terminal behind a broker counts as online.
 *
 * @param byAnyMessage whether any message shows that it is online; otherwise only its own status
 * @param longestSilence how long a terminal that reports at intervals may be silent before it
 *     counts as offline; {@code null} if the broker reports its end
 */
public record Presence(boolean byAnyMessage, @Nullable Duration longestSilence) {
  /**
   * The presence of a terminal that announces itself online and whose last will announces it
   * offline.
   */
  public static final Presence SAID = new Presence(false, null);
}
