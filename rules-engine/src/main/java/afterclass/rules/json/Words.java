package afterclass.rules.json;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The JSON names of the model's constants: lower case, with hyphens. */
final class Words {

  private Words() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static <T extends Enum<T>> Map<String, T> map(T[] constants) {
    return Arrays.stream(constants)
        .collect(Collectors.toUnmodifiableMap(Words::of, Function.identity()));
  }
}
