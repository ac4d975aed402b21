package afterclass.gateway.protocol;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How it is known that a terminal behind a broker is there.
 *
 * @param byAnyMessage whether anything it says shows that it is; otherwise only its own word
 * @param longestSilence how long one that says now and then that it is there may say nothing before
 *     it is taken for gone; {@code null} if the broker tells its end
 */
public record Presence(boolean byAnyMessage, @Nullable Duration longestSilence) {
  /** It says so itself, and the broker tells its end. */
  public static final Presence SAID = new Presence(false, null);
}
