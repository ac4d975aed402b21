package afterclass.gateway.i18n;

import java.util.Arrays;
import java.util.List;

/**
 * Something that somebody asked for and that cannot be done. What people read of it comes from the
 * message bundles, under {@code problem.CODE}: {@code .detail}, {@code .expected} and {@code
 * .remedy}.
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final String found;
  private final transient List<Object> values;

  /**
   * A refusal.
   *
   * @param code its name in interfaces and bundles, as {@code weak-password}
   * @param found what was said
   * @param values what the texts are filled with, after {@code found}, which is {@code {0}}
   */
  public Refusal(String code, String found, Object... values) {
    super(code + ": " + found);
    this.code = code;
    this.found = found;
    this.values = Arrays.asList(values);
  }

  /** Its name in interfaces and bundles. */
  public String code() {
    return code;
  }

  /** What was said. */
  public String found() {
    return found;
  }

  /** What the texts are filled with, after what was found. */
  public Object[] values() {
    return values.toArray();
  }

  /** What is wrong and what to do. */
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
