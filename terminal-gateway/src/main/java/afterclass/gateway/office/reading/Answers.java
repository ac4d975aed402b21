package afterclass.gateway.office.reading;

import java.util.Map;
import java.util.Optional;

/**
 * The office's answers.
 *
 * @param given answers to this file's questions, by question id: a choice's value or label, or a
 *     text of the question's form
 * @param remembered values of earlier answers to files of this kind, by question id; only proposed
 */
public record Answers(Map<String, String> given, Map<String, String> remembered) {
  /** No answers. */
  public static final Answers NONE = new Answers(Map.of(), Map.of());

  public Answers {
    given = Map.copyOf(given);
    remembered = Map.copyOf(remembered);
  }

  /** Returns the answer given to a question; empty if there is none. */
  Optional<String> to(String id) {
    return Optional.ofNullable(given.get(id)).map(String::strip).filter(text -> !text.isEmpty());
  }

  /** Returns the earlier answer to a question; empty if there is none. */
  Optional<String> earlier(String id) {
    return Optional.ofNullable(remembered.get(id));
  }
}
