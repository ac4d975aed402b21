package afterclass.simulator.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of people there are. */
public enum Habit {
  /** Does everything in time. */
  PUNCTUAL("准时"),
  /** Comes after the morning window. */
  LATE("迟到"),
  /** Leaves at least one of the day's touches out. */
  FORGETFUL("忘打卡"),
  /** Touches twice within seconds, and believes that this makes two at noon. */
  DOUBLE_TAPPER("连刷"),
  /** Signs out and leaves before the time. */
  LEAVER("早退"),
  /** Has no roster of its own, takes services over, and does everything in time. */
  SUBSTITUTE("代班"),
  /** Touches nothing by itself; a scenario says every touch. */
  SCRIPTED("剧本");

  private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');
  private final String chinese;

  Habit(String chinese) {
    this.chinese = chinese;
  }

  /** The habit as scenarios write it, for example {@code double-tapper}. */
  public String code() {
    return code;
  }

  /** The habit in Chinese. */
  public String chinese() {
    return chinese;
  }

  /** The habit that a scenario names. */
  public static Optional<Habit> ofCode(String code) {
    return Arrays.stream(values()).filter(h -> h.code.equals(code)).findFirst();
  }
}
