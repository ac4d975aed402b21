package afterclass.rules.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The language of a command line: what {@code --lang} says, else the environment. It is needed
 * before the arguments are parsed, because help and errors are translated too.
 */
public final class ConsoleLanguage {
  private static final String OPTION = "--lang";

  private ConsoleLanguage() {}

  /**
   * Returns Chinese for a Chinese reader, English for anybody else.
   *
   * @param args arguments of the command
   */
  public static Locale of(List<String> args) {
    return of(args, System.getenv(), Locale.getDefault());
  }

  /**
   * Returns the language.
   *
   * @param environment variables, of which {@code LC_ALL}, {@code LC_MESSAGES} and {@code LANG}
   *     count in this order; Java itself sees only locales that the system has installed
   * @param system the language where no such variable is set
   */
  static Locale of(List<String> args, Map<String, String> environment, Locale system) {
    String wanted =
        asked(args)
            .or(
                () ->
                    Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                        .map(name -> environment.getOrDefault(name, ""))
                        .filter(value -> !value.isBlank())
                        .findFirst())
            .orElse(system.getLanguage());
    return wanted.toLowerCase(Locale.ROOT).startsWith("zh")
        ? Locale.SIMPLIFIED_CHINESE
        : Locale.ENGLISH;
  }

  private static Optional<String> asked(List<String> args) {
    int at = args.indexOf(OPTION);
    if (at >= 0 && at + 1 < args.size()) {
      return Optional.of(args.get(at + 1));
    }
    return args.stream()
        .filter(arg -> arg.startsWith(OPTION + "="))
        .map(arg -> arg.substring(OPTION.length() + 1))
        .findFirst();
  }
}
