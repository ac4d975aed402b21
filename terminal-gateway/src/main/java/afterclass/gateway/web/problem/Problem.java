package afterclass.gateway.web.problem;

import afterclass.gateway.i18n.PlainText;
import afterclass.gateway.i18n.ProblemException;
import io.micronaut.http.HttpStatus;
import java.util.Arrays;
import java.util.List;

/**
 * A request that cannot be answered, as an error of the request. Its texts come from the message
 * bundles, under {@code problem.CODE}: {@code .detail}, {@code .expected} and {@code .remedy}.
 */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int MOST_SHOWN = 200;

  /** Prefix of the codes for something that does not exist. */
  private static final String UNKNOWN = "unknown-";

  private final HttpStatus status;
  private final String code;
  private final String found;
  private final transient List<Object> values;

  /**
   * Creates a problem.
   *
   * @param status HTTP status
   * @param code name in interfaces and bundles, as {@code unknown-staff}
   * @param found value in the request; shown cut to 200 characters
   * @param values arguments of the texts, after {@code found}, which is {@code {0}}
   */
  public Problem(HttpStatus status, String code, String found, Object... values) {
    super(code + ": " + found);
    this.status = status;
    this.code = code;
    this.found = PlainText.shortened(found, MOST_SHOWN);
    this.values = Arrays.asList(values);
  }

  /** Returns a problem of a requested thing that does not exist. */
  public static Problem notFound(String code, String found, Object... values) {
    return new Problem(HttpStatus.NOT_FOUND, code, found, values);
  }

  /** Returns a problem of a malformed request. */
  public static Problem badRequest(String code, String found, Object... values) {
    return new Problem(HttpStatus.BAD_REQUEST, code, found, values);
  }

  /** Returns a problem of a request that the viewer is not allowed to make. */
  public static Problem forbidden(String code, String found, Object... values) {
    return new Problem(HttpStatus.FORBIDDEN, code, found, values);
  }

  /** Returns a problem of a request that contradicts the present state. */
  public static Problem conflict(String code, String found, Object... values) {
    return new Problem(HttpStatus.CONFLICT, code, found, values);
  }

  /** Returns a problem of a request that is understood and cannot be done. */
  public static Problem unprocessable(String code, String found, Object... values) {
    return new Problem(HttpStatus.UNPROCESSABLE_ENTITY, code, found, values);
  }

  /** Returns a problem of a client that asks too often. */
  public static Problem tooMany(String code, String found, Object... values) {
    return new Problem(HttpStatus.TOO_MANY_REQUESTS, code, found, values);
  }

  /** Returns the problem for a refusal by a use case; 404 if a thing is unknown. */
  public static Problem of(ProblemException refusal) {
    return new Problem(status(refusal), refusal.code(), refusal.found(), refusal.values());
  }

  private static HttpStatus status(ProblemException refusal) {
    return switch (refusal.code()) {
      case "too-many-attempts" -> HttpStatus.TOO_MANY_REQUESTS;
      case "busy-reading" -> HttpStatus.SERVICE_UNAVAILABLE;
      case "dependent-approver", "not-on-duty", "duty-log-of-another" -> HttpStatus.FORBIDDEN;
      default -> refusal.code().startsWith(UNKNOWN) ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST;
    };
  }

  /** Returns the HTTP status. */
  public HttpStatus status() {
    return status;
  }

  /** Returns the name in interfaces and bundles. */
  public String code() {
    return code;
  }

  /** Returns the value in the request. */
  public String found() {
    return found;
  }

  /** Returns the arguments of the texts, beginning with the value in the request. */
  public Object[] values() {
    Object[] all = new Object[values.size() + 1];
    all[0] = found;
    for (int i = 0; i < values.size(); i++) {
      all[i + 1] = values.get(i);
    }
    return all;
  }
}
