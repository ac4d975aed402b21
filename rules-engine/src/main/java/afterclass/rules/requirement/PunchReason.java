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
 * One row of the reasons why punches are missing: it fits when that many punches counted, and a
 * punch stands somewhere in a part of the day outside the window.
 *
 * @param reason the reason that it gives
 * @param counted how many punches must have counted, or {@link #ANY}
 * @param from first instant of the part of the day, {@link #ANY} for its begin, {@link #WINDOW} for
 *     the first instant after the window
 * @param before first instant after the part of the day, {@link #ANY} for its end, {@link #WINDOW}
 *     for the window's first instant
 */
record PunchReason(Reason reason, int counted, long from, long before) {

  /** No condition. */
  static final int ANY = -1;

  /** The instant is the window's own. */
  static final long WINDOW = -2;

  /** The reasons that a policy file may give for missing punches. */
  static final List<Reason> REASONS =
      List.of(
          Reason.LATE,
          Reason.EARLY,
          Reason.SINGLE_PUNCH,
          Reason.EARLY_SIGN_OUT,
          Reason.NO_SIGN_OUT,
          Reason.NO_PUNCH);

  /** Whether the row always fits, so that none after it is read. */
  boolean always() {
    return counted == ANY && from == ANY && before == ANY;
  }

  /**
   * Reason, how many counted, from, before: as the policy file says them; empty for no condition.
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

  /** Whether the row fits a day. */
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

  /** Reads {@code {reason, counted, from, before}}; all but the reason may be missing. */
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
