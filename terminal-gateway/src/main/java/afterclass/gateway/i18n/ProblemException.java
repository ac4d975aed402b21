package afterclass.gateway.i18n;

import java.util.Arrays;
import java.util.List;

/**
 * Signals a request that cannot be fulfilled. Its texts are in the message bundles under {@code
 * problem.CODE}: {@code .detail}, {@code .expected} and {@code .remedy}.
 */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final String found;
  private final transient List<Object> values;

  /**
   * Creates an exception.
   *
   * @param code name in interfaces and bundles, such as {@code weak-password}
   * @param found the rejected input, placeholder {@code {0}} of the texts
   * @param values values of the further placeholders
   */
  public ProblemException(String code, String found, Object... values) {
    super(code + ": " + found);
    this.code = code;
    this.found = found;
    this.values = Arrays.asList(values);
  }

  /** Returns the problem's name in interfaces and bundles. */
  public String code() {
    return code;
  }

  /** Returns the rejected input. */
  public String found() {
    return found;
  }

  /** Returns the values of the placeholders after {@code {0}}. */
  public Object[] values() {
    return values.toArray();
  }

  /** Returns what is wrong and what to do, in a language. */
  public String in(Messages words) {
    Object[] all = new Object[values.size() + 1];
    all[0] = found;
    for (int i = 0; i < values.size(); i++) {
      all[i + 1] = values.get(i);
    }
    String key = "problem." + code;
    return words.text(key + ".detail", all) + " " + words.text(key + ".remedy", all);
  }
}
