package afterclass.rules.explain;

import afterclass.rules.model.Reason;
import afterclass.rules.model.RequirementTrace;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sentence that explains one requirement: window, counted punches, and what was missing by how
 * much.
 */
final class RequirementSentence {

  private final Phrases phrases;
  private final RequirementTrace trace;

  private final @Nullable LocalTime lastSecond;

  private RequirementSentence(
      Phrases phrases, RequirementTrace trace, @Nullable LocalTime lastSecond) {
    this.phrases = phrases;
    this.trace = trace;
    this.lastSecond = lastSecond;
  }

  /**
   * Returns the sentence.
   *
   * @param lastSecond the last second of the window if its last minute counts to the end
   */
  static String of(Phrases phrases, RequirementTrace trace, @Nullable LocalTime lastSecond) {
    return new RequirementSentence(phrases, trace, lastSecond).say();
  }

  private String say() {
    LocalTime from = trace.from();
    LocalTime to = trace.to();
    if (from == null || to == null) {
      return finding();
    }
    String window = phrases.window(from, to);
    LocalTime last = lastSecond;
    String exact =
        last == null
            ? ""
            : phrases.say(Explainer.TO_ITS_END, window, phrases.time(last), trace.needed());
    String asked = exact.isEmpty() ? phrases.say("asked", window, trace.needed()) : exact;
    return asked + finding() + tooClose(from, to);
  }

  private String finding() {
    Reason reason = trace.reason();
    return switch (trace.state()) {
      case WAIVED -> phrases.say("waived");
      case MET -> trace.needed() == 0 ? phrases.say("present") : phrases.say("met", counted());
      case SUSPENDED -> phrases.say("suspended", trace.counted().size(), missing());
      case OPEN, FAILED -> reason == null ? "" : because(reason);
    };
  }

  private String because(Reason reason) {
    return switch (reason) {
      case LATE -> gap("late", after(), trace.to());
      case EARLY, EARLY_SIGN_OUT -> gap(reason.code(), before(), trace.from());
      case SINGLE_PUNCH, AWAITING_PUNCH ->
          trace.counted().isEmpty()
              ? phrases.say(reason.code() + ".none", missing())
              : phrases.say(reason.code(), counted(), missing());
      case UNSIGNED, AWAITING_SHEET -> phrases.say(reason.code(), counted());
      default -> phrases.say(reason.code(), missing());
    };
  }

  private String gap(String key, @Nullable LocalTime punch, @Nullable LocalTime edge) {
    return punch == null || edge == null
        ? phrases.say("no-punch", missing())
        : phrases.say(
            key, phrases.time(punch), phrases.length(Duration.between(punch, edge).abs()));
  }

  private String counted() {
    return phrases.times(trace.counted());
  }

  private int missing() {
    return trace.needed() - trace.counted().size();
  }

  /** Returns the time of the first punch after the window, or {@code null} if there is none. */
  private @Nullable LocalTime after() {
    LocalTime to = trace.to();
    for (LocalTime punch : trace.passedOver()) {
      if (to != null && punch.isAfter(to)) {
        return punch;
      }
    }
    return null;
  }

  /** Returns the time of the last punch before the window, or {@code null} if there is none. */
  private @Nullable LocalTime before() {
    LocalTime from = trace.from();
    LocalTime last = null;
    for (LocalTime punch : trace.passedOver()) {
      if (from != null && punch.isBefore(from)) {
        last = punch;
      }
    }
    return last;
  }

  /** Returns the sentence on punches inside the window that came too soon after a counted one. */
  private String tooClose(LocalTime from, LocalTime to) {
    List<LocalTime> close =
        trace.counted().isEmpty()
            ? List.of()
            : trace.passedOver().stream()
                .filter(punch -> !punch.isBefore(from) && !punch.isAfter(to))
                .toList();
    return close.isEmpty() ? "" : phrases.say("too-close", phrases.times(close));
  }
}
