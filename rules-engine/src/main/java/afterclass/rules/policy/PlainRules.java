package afterclass.rules.policy;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rules that a school changes without rewriting its policy.
 *
 * @param fen fen per lesson hour, or {@code null} if the policy states no amount
 * @param requests rules for teachers' requests
 */
public record PlainRules(@Nullable Integer fen, RequestRules requests) {
  /** Greatest number of make-up punches and of school days. */
  public static final int MOST_REQUESTS = 100;

  /** Greatest amount per lesson hour, in fen. */
  public static final int MOST_FEN = 100_000_000;

  /** Returns the rules of a policy on a date. */
  public static PlainRules of(Policy policy, LocalDate date) {
    Long fen = policy.on(date).plan().fenPerLessonHour();
    return new PlainRules(fen == null ? null : Math.toIntExact(fen), policy.requests());
  }

  /** Returns whether both say the same, whatever the order of the kinds of request. */
  public boolean same(PlainRules other) {
    return Objects.equals(fen, other.fen) && requests.same(other.requests);
  }
}
