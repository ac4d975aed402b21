package afterclass.rules.requirement;

import afterclass.rules.model.Reason;
import afterclass.rules.source.Node;
import afterclass.rules.source.Problems;
import afterclass.rules.source.Section;
import afterclass.rules.source.ValueReader;
import afterclass.rules.source.Values;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A row of the table of reasons for missing punches. It fits when the number of counted punches
 * equals {@code counted} and some punch lies between {@code from} and {@code before}.
 *
 * @param reason the resulting reason
 * @param counted number of counted punches, or {@link #ANY}
 * @param from first instant, in nanoseconds since midnight; {@link #ANY} for the day's begin,
 *     {@link #WINDOW} for the first instant after the window
 * @param before end, exclusive, in nanoseconds since midnight; {@link #ANY} for the day's end,
 *     {@link #WINDOW} for the window's first instant
 */
record PunchReason(Reason reason, int counted, long from, long before) {

  /** Value of a condition that is not stated. */
  static final int ANY = -1;

  /** Value of an instant that is the window's start or end. */
  static final long WINDOW = -2;

  /** The reasons allowed for missing punches in a policy file. */
  static final List<Reason> REASONS =
      List.of(
          Reason.LATE,
          Reason.EARLY,
          Reason.SINGLE_PUNCH,
          Reason.EARLY_SIGN_OUT,
          Reason.NO_SIGN_OUT,
          Reason.NO_PUNCH);

  /** Returns whether the row has no condition and therefore always fits. */
  boolean always() {
    return counted == ANY && from == ANY && before == ANY;
  }

  /**
   * Returns reason, counted, from and before as written in the policy file; empty without
   * condition.
   */
  List<String> cells() {
    return List.of(
        reason.code(),
        counted == ANY ? "" : String.valueOf(counted),
        instant(from, "window-end"),
        instant(before, "window-begin"));
  }

  private static String instant(long at, String word) {
    if (at == ANY) {
      return "";
    }
    return at == WINDOW ? word : LocalTime.ofNanoOfDay(at).toString();
  }

  /**
   * Returns whether the row fits a day.
   *
   * @param countedNow number of punches counted on that day
   */
  boolean fits(DayView day, Window window, int countedNow) {
    if (counted != ANY && counted != countedNow) {
      return false;
    }
    if (from == ANY && before == ANY) {
      return true;
    }
    long first = from == WINDOW ? window.end() : from;
    long end = before == WINDOW ? window.begin() : before == ANY ? Long.MAX_VALUE : before;
    for (int i = 0; i < day.punches(); i++) {
      long nano = day.nano(i);
      if (first <= nano && nano < end) {
        return true;
      }
    }
    return false;
  }

  /** Returns a reader of {@code {reason, counted, from, before}}; only the reason is mandatory. */
  static ValueReader<PunchReason> reader() {
    return new Reader();
  }

  private record Reader() implements ValueReader<PunchReason> {

    @Override
    public PunchReason read(Node node, String what, Problems problems) {
      Section section = Section.of(node, "a row of " + what, problems);
      Map<String, Reason> known = new LinkedHashMap<>();
      REASONS.forEach(reason -> known.put(reason.code(), reason));
      Reason reason = section.read("reason", Values.oneOf(Reason.NO_PUNCH, known));
      int counted = section.read("counted", Values.whole(0, 99), ANY);
      long from = section.read("from", instant("window-end"), (long) ANY);
      long before = section.read("before", instant("window-begin"), (long) ANY);
      section.end();
      return new PunchReason(reason, counted, from, before);
    }

    private static ValueReader<Long> instant(String word) {
      return ValueReader.scalar(
          word + ", or a time such as 11:30",
          (long) ANY,
          text -> text.equals(word) ? WINDOW : nanoOfDay(text));
    }

    private static long nanoOfDay(String text) {
      return LocalTime.parse(text).toNanoOfDay();
    }

    @Override
    public PunchReason standIn() {
      return new PunchReason(Reason.NO_PUNCH, ANY, ANY, ANY);
    }
  }
}
