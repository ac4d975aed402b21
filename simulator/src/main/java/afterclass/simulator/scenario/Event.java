package afterclass.simulator.scenario;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A scripted event of a scenario.
 *
 * @param at wall-clock time in the school's zone
 * @param kind kind of event
 * @param words arguments by name, such as {@code who} and {@code terminal}; {@link EventType}
 *     defines them
 * @param line line in the scenario file
 */
public record Event(LocalDateTime at, EventType kind, Map<String, String> words, int line) {

  public Event {
    words = Map.copyOf(words);
  }

  /** Returns a mandatory argument. */
  public String word(String name) {
    String value = words.get(name);
    if (value == null) {
      throw new IllegalArgumentException("line " + line + ": event has no " + name);
    }
    return value;
  }

  /** Returns an argument, or a default if it is missing. */
  public String word(String name, String otherwise) {
    return words.getOrDefault(name, otherwise);
  }

  /** Returns an argument as a whole number, or a default if it is missing. */
  public int number(String name, int otherwise) {
    String value = words.get(name);
    return value == null ? otherwise : Integer.parseInt(value);
  }

  /** The type of an event, with its mandatory and optional arguments. */
  public enum EventType {
    /** A person punches; {@code clock} is the time shown by the terminal's clock. */
    PUNCH("who,terminal", "clock,card"),
    /** The terminal sends its newest record {@code times} more times. */
    REPEAT("terminal", "times"),
    /** An unregistered card is presented. */
    UNKNOWN_CARD("card,terminal", ""),
    /** The office assigns a card, from the event's date or from {@code from}. */
    ASSIGN_CARD("card,who", "from"),
    /**
     * A reader sends an invalid frame: {@code truncated}, {@code overlong} or {@code bit-flipped}.
     */
    BROKEN_FRAME("terminal,form,who", ""),
    /** A terminal sends a text instead of a punch. */
    PAYLOAD("terminal,text", ""),
    /** A terminal sends {@code bytes} bytes of junk. */
    JUNK("terminal,bytes", ""),
    /** A terminal's network cable is disconnected; it continues to accept punches. */
    OFFLINE("terminal", ""),
    /** The cable is reconnected; the terminal sends its stored records. */
    ONLINE("terminal", ""),
    /** A reader's serial line disappears. */
    UNPLUG("terminal", ""),
    /** The line returns under the same path. */
    PLUG("terminal", ""),
    /** The office enters the sign-in sheet; {@code missing} lists those who did not sign. */
    SHEET("", "missing,date"),
    /** An inspector checks a post. */
    INSPECTION("who,service,result", "date"),
    /** The office enters leave for that day. */
    LEAVE("who,covers", "date"),
    /** Another person takes over a service for that day. */
    SUBSTITUTE("who,service,by", "date"),
    /**
     * The office enters the school days of the month so far: the roster, the file that a time clock
     * wrote to a stick, and the sign-in sheets.
     */
    PAST_MONTH("terminal", "");

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final String needed;
    private final String allowed;

    EventType(String needed, String allowed) {
      this.needed = needed;
      this.allowed = allowed;
    }

    /** Returns the name used in scenarios. */
    public String code() {
      return code;
    }

    /** Returns the names of the mandatory arguments. */
    public Set<String> needed() {
      return words(needed);
    }

    /** Returns the names of the optional arguments. */
    public Set<String> allowed() {
      return words(allowed);
    }

    private static Set<String> words(String list) {
      return list.isEmpty() ? Set.of() : Set.of(list.split(",", -1));
    }

    /** Returns the event type with a name; empty if there is none. */
    public static Optional<EventType> ofCode(String code) {
      return Arrays.stream(values()).filter(k -> k.code.equals(code)).findFirst();
    }
  }
}
