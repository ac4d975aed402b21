package afterclass.simulator.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The punching behaviour of a person. */
public enum Habit {
  /** Makes all punches in time. */
  PUNCTUAL("准时"),
  /** Punches after the morning window. */
  LATE("迟到"),
  /** Forgets at least one of the day's punches. */
  FORGETFUL("忘打卡"),
  /** Punches twice within seconds, assuming that this counts as two at noon. */
  DOUBLE_TAPPER("连刷"),
  /** Signs out and leaves too early. */
  LEAVER("早退"),
  /** Has no roster entry, takes over services, and makes all punches in time. */
  SUBSTITUTE("代班"),
  /** Punches only when an event of the scenario says so. */
  SCRIPTED("剧本");

  private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');
  private final String chinese;

  Habit(String chinese) {
    this.chinese = chinese;
  }

  /** Returns the name used in scenarios, such as {@code double-tapper}. */
  public String code() {
    return code;
  }

  /** Returns the Chinese name. */
  public String chinese() {
    return chinese;
  }

  /** Returns the habit with a name; empty if there is none. */
  public static Optional<Habit> ofCode(String code) {
    return Arrays.stream(values()).filter(h -> h.code.equals(code)).findFirst();
  }
}
