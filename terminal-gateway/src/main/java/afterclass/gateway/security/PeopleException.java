package afterclass.gateway.security;

import java.util.Arrays;
import java.util.List;

/** Something about accounts that cannot be done; its code is a problem's name in the bundles. */
public final class PeopleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final String found;
  private final transient List<Object> values;

  PeopleException(String code, String found, Object... values) {
    super(code + ": " + found);
    this.code = code;
    this.found = found;
    this.values = Arrays.asList(values);
  }

  /** What is wrong, as {@code weak-password}. */
  public String code() {
    return code;
  }

  /** What was said. */
  public String found() {
    return found;
  }

  /** What the texts are filled with. */
  public Object[] values() {
    return values.toArray();
  }
}
