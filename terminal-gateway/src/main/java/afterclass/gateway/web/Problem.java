package afterclass.gateway.web;

import afterclass.gateway.i18n.Refusal;
import io.micronaut.http.HttpStatus;
import java.util.Arrays;
import java.util.List;

/**
 * A request that cannot be answered, as a fault of the request. What people read of it comes from
 * the message bundles, under {@code problem.CODE}: {@code .detail}, {@code .expected} and {@code
 * .remedy}.
 */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int MOST_SHOWN = 200;

  /** How the codes begin that say that something does not exist. */
  private static final String UNKNOWN = "unknown-";

  private final HttpStatus status;
  private final String code;
  private final String found;
  private final transient List<Object> values;

  /**
   * A fault of the request.
   *
   * @param status what HTTP calls it
   * @param code its name in interfaces and bundles, as {@code unknown-staff}
   * @param found what the request said; shown cut to 200 characters
   * @param values what the texts are filled with, after {@code found}, which is {@code {0}}
   */
  public Problem(HttpStatus status, String code, String found, Object... values) {
    super(code + ": " + found);
    this.status = status;
    this.code = code;
    this.found = found.length() <= MOST_SHOWN ? found : found.substring(0, MOST_SHOWN) + "…";
    this.values = Arrays.asList(values);
  }

  /** Something that is asked for and does not exist. */
  public static Problem notFound(String code, String found, Object... values) {
    return new Problem(HttpStatus.NOT_FOUND, code, found, values);
  }

  /** Something that is asked for in the wrong way. */
  public static Problem badRequest(String code, String found, Object... values) {
    return new Problem(HttpStatus.BAD_REQUEST, code, found, values);
  }

  /** Something that the viewer may not ask for. */
  public static Problem forbidden(String code, String found, Object... values) {
    return new Problem(HttpStatus.FORBIDDEN, code, found, values);
  }

  /** Something that contradicts what holds now. */
  public static Problem conflict(String code, String found, Object... values) {
    return new Problem(HttpStatus.CONFLICT, code, found, values);
  }

  /** Something that is understood and cannot be done. */
  public static Problem unprocessable(String code, String found, Object... values) {
    return new Problem(HttpStatus.UNPROCESSABLE_ENTITY, code, found, values);
  }

  /** What a room refused; what it does not know is not there. */
  public static Problem of(Refusal refusal) {
    return new Problem(status(refusal), refusal.code(), refusal.found(), refusal.values());
  }

  private static HttpStatus status(Refusal refusal) {
    return switch (refusal.code()) {
      case "too-many-attempts" -> HttpStatus.TOO_MANY_REQUESTS;
      case "dependent-approver" -> HttpStatus.FORBIDDEN;
      default -> refusal.code().startsWith(UNKNOWN) ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST;
    };
  }

  /** What HTTP calls it. */
  public HttpStatus status() {
    return status;
  }

  /** Its name in interfaces and bundles. */
  public String code() {
    return code;
  }

  /** What the request said. */
  public String found() {
    return found;
  }

  /** What the texts are filled with, first what was found. */
  public Object[] values() {
    Object[] all = new Object[values.size() + 1];
    all[0] = found;
    for (int i = 0; i < values.size(); i++) {
      all[i + 1] = values.get(i);
    }
    return all;
  }
}
