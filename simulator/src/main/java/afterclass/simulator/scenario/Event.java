package afterclass.simulator.scenario;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Something that happens.
 *
 * @param at wall-clock time in the school's zone
 * @param kind what
 * @param words the event's own words, as {@code who} and {@code terminal}; {@link Kind} says which
 * @param line line of the file that says so
 */
public record Event(LocalDateTime at, Kind kind, Map<String, String> words, int line) {

  public Event {
    words = Map.copyOf(words);
  }

  /** A word that the reader has made sure of. */
  public String word(String name) {
    String value = words.get(name);
    if (value == null) {
      throw new IllegalArgumentException("line " + line + ": event has no " + name);
    }
    return value;
  }

  /** A word, or what stands for it where it is left out. */
  public String word(String name, String otherwise) {
    return words.getOrDefault(name, otherwise);
  }

  /** A whole number, or what stands for it where it is left out. */
  public int number(String name, int otherwise) {
    String value = words.get(name);
    return value == null ? otherwise : Integer.parseInt(value);
  }

  /** What can happen; each with the words it needs and those it may have. */
  public enum Kind {
    /** Somebody touches a terminal; {@code clock} is what the terminal's clock shows. */
    PUNCH("who,terminal", "clock,card"),
    /** The terminal sends its newest record again, {@code times} times. */
    REPEAT("terminal", "times"),
    /** A card that nobody holds (yet) touches a terminal. */
    UNKNOWN_CARD("card,terminal", ""),
    /** The office learns whose card it is, from the date of the event unless {@code from} says. */
    ASSIGN_CARD("card,who", "from"),
    /** A reader sends a broken frame: {@code truncated}, {@code overlong}, {@code bit-flipped}. */
    BROKEN_FRAME("terminal,form,who", ""),
    /** A terminal sends this text instead of a punch. */
    PAYLOAD("terminal,text", ""),
    /** A terminal sends so many bytes of junk. */
    JUNK("terminal,bytes", ""),
    /** A terminal's network cable is pulled; it goes on taking punches. */
    OFFLINE("terminal", ""),
    /** The cable is back; the terminal sends what it kept. */
    ONLINE("terminal", ""),
    /** A reader's serial line vanishes. */
    UNPLUG("terminal", ""),
    /** The line is back under the same path. */
    PLUG("terminal", ""),
    /** The office enters the sign-in sheet; {@code missing} names who did not sign. */
    SHEET("", "missing,date"),
    /** An inspector looks at a post. */
    INSPECTION("who,service,result", "date"),
    /** The office enters leave for that day. */
    LEAVE("who,covers", "date"),
    /** Somebody takes a service over for that day. */
    SUBSTITUTE("who,service,by", "date");

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final String needed;
    private final String allowed;

    Kind(String needed, String allowed) {
      this.needed = needed;
      this.allowed = allowed;
    }

    /** The kind as scenarios write it. */
    public String code() {
      return code;
    }

    /** Words that must be there. */
    public Set<String> needed() {
      return words(needed);
    }

    /** Words that may be there besides. */
    public Set<String> allowed() {
      return words(allowed);
    }

    private static Set<String> words(String list) {
      return list.isEmpty() ? Set.of() : Set.of(list.split(",", -1));
    }

    /** The kind that a scenario names. */
    public static Optional<Kind> ofCode(String code) {
      return Arrays.stream(values()).filter(k -> k.code.equals(code)).findFirst();
    }
  }
}
