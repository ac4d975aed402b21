package afterclass.gateway.web.problem;

import afterclass.gateway.i18n.Codes;
import afterclass.gateway.i18n.Messages;
import io.micronaut.http.HttpStatus;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * A problem in the format of RFC 9457.
 *
 * @param type always {@code about:blank}: the code says which fault it is
 * @param title the status in words
 * @param status the HTTP status
 * @param code name of the fault, stable
 * @param detail what is wrong
 * @param instance requested path
 * @param found the faulty value in the request, if one is at fault
 * @param expected what was expected instead
 * @param remedy what to do
 */
@Serdeable
public record ProblemDetail(
    String type,
    String title,
    int status,
    String code,
    String detail,
    String instance,
    @Nullable String found,
    @Nullable String expected,
    @Nullable String remedy) {

  /** Media type of a problem. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** Returns a problem in the reader's language, as programs read it. */
  static ProblemDetail of(Problem problem, String instance, Messages words) {
    return of(problem, "problem." + problem.code(), problem.values(), instance, words);
  }

  /** Returns a problem as people read it: fields by their labels, no terms of the API. */
  static ProblemDetail ofForm(Problem problem, String instance, Messages words) {
    String key = "problem." + problem.code();
    String own = key + ".form";
    Object[] values = problem.values();
    for (int i = 0; i < values.length; i++) {
      values[i] = values[i] instanceof FieldName field ? field.label(words) : values[i];
    }
    boolean written = words.has(own + ".detail");
    return of(problem, written ? own : key, values, instance, words);
  }

  private static ProblemDetail of(
      Problem problem, String key, Object[] values, String instance, Messages words) {
    return new ProblemDetail(
        "about:blank",
        title(problem.status(), words),
        problem.status().getCode(),
        problem.code(),
        words.text(key + ".detail", values),
        instance,
        problem.found(),
        words.text(key + ".expected", values),
        words.text(key + ".remedy", values));
  }

  /** Returns the problem of a failure of the service itself. */
  static ProblemDetail failure(HttpStatus status, String instance, Messages words) {
    return new ProblemDetail(
        "about:blank",
        title(status, words),
        status.getCode(),
        Codes.of(status),
        words.text("problem.internal"),
        instance,
        null,
        null,
        words.text("problem.internal.remedy"));
  }

  private static String title(HttpStatus status, Messages words) {
    String key = "problem.title." + status.getCode();
    return words.has(key) ? words.text(key) : status.getReason();
  }
}
