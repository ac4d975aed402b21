package afterclass.gateway.i18n;

import java.util.Locale;

/** The codes of constants in interfaces and in the keys of the message bundles. */
public final class Codes {
  private Codes() {}

  /** Returns the code of a constant, as {@code given-up} for {@code GIVEN_UP}. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
