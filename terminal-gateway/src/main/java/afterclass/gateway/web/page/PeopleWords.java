package afterclass.gateway.web.page;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.security.PeopleException;
import afterclass.gateway.web.Problem;

/** Faults about accounts in the reader's language. */
final class PeopleWords {
  private PeopleWords() {}

  /** What is wrong and what to do. */
  static String of(PeopleException fault, Messages words) {
    Problem problem = problem(fault);
    String key = "problem." + fault.code();
    Object[] values = problem.values();
    return words.text(key + ".detail", values) + " " + words.text(key + ".remedy", values);
  }

  /** The fault as an answer. */
  static Problem problem(PeopleException fault) {
    return Problem.badRequest(fault.code(), fault.found(), fault.values());
  }
}
