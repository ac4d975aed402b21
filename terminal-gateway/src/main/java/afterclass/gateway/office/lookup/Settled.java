package afterclass.gateway.office.lookup;

import afterclass.gateway.office.reading.Choice;
import java.util.Optional;

/**
 * What became of a name.
 *
 * @param state whether it is found, to be left out, or waits for an answer
 * @param value the value found; empty otherwise
 */
public record Settled(State state, String value) {
  /** The rows that hang on the name are not imported. */
  public static final Settled SKIPPED = new Settled(State.SKIPPED, "");

  /** The rows that hang on the name wait for an answer. */
  public static final Settled WAITING = new Settled(State.WAITING, "");

  /** The state of a name. */
  public enum State {
    /** It is known what is meant. */
    FOUND,
    /** The office answered to leave it out. */
    SKIPPED,
    /** The question is open. */
    WAITING
  }

  /** Returns a value that is known. */
  public static Settled found(String value) {
    return new Settled(State.FOUND, value);
  }

  /** Returns what became of a question: its answer's value, or to leave it out, or still open. */
  public static Settled of(Optional<String> answer) {
    return answer.map(value -> value.equals(Choice.SKIP) ? SKIPPED : found(value)).orElse(WAITING);
  }

  /** Returns whether the value is known. */
  public boolean isFound() {
    return state == State.FOUND;
  }
}
