package afterclass.gateway.wiring;

import afterclass.gateway.settings.Setting;
import afterclass.gateway.settings.Settings;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The check of a file's keys, with a suggestion for an unknown one. */
final class SettingNames {
  /** Maximum number of wrong letters in a key for which a suggestion is made. */
  private static final int MOST_WRONG = 2;

  private static final List<String> ROOTS = List.of("attendance", "micronaut");

  /** Names at the top that the framework and its libraries read. */
  private static final Set<String> FRAMEWORK =
      Set.of(
          "micronaut",
          "endpoints",
          "netty",
          "jackson",
          "logger",
          "datasources",
          "flyway",
          "executors",
          "jte",
          "otel",
          "tracing");

  private SettingNames() {}

  /**
   * Returns the warning about a key that nothing reads, because its first part is not known; empty
   * for others. It does not stop the service: a library may read it.
   */
  static Optional<String> doubt(String key) {
    String root = root(key);
    if (ROOTS.contains(root) || FRAMEWORK.contains(root) || refusal(key).isPresent()) {
      return Optional.empty();
    }
    Optional<String> below =
        ROOTS.stream().map(each -> each + "." + key).filter(SettingNames::known).findFirst();
    return Optional.of(
        key + ": no such setting; " + below.map(SettingNames::meant).orElseGet(() -> instead(key)));
  }

  private static String root(String key) {
    return key.split("[.\\[]", 2)[0];
  }

  private static boolean known(String key) {
    return Settings.find(key.replaceFirst("\\[\\d+]$", ""))
        .filter(setting -> setting.use() == Setting.Use.SCHOOL)
        .isPresent();
  }

  private static String meant(String key) {
    return "did you mean " + key;
  }

  /**
   * Returns the error in a key; empty if it is a setting's key, or not one of the service's own.
   */
  static Optional<String> refusal(String key) {
    String root = root(key);
    if (!root.equals(ROOTS.get(0))) {
      return ROOTS.contains(root)
          ? Optional.empty()
          : near(root, ROOTS.stream())
              .map(meant -> key + ": no such setting; did you mean " + meant);
    }
    return known(key) ? Optional.empty() : Optional.of(key + ": no such setting; " + instead(key));
  }

  private static String instead(String key) {
    Stream<String> all = school(Settings.all());
    if (key.startsWith(Settings.TERMINALS)) {
      int end = key.lastIndexOf('.') + 1;
      all = school(Settings.ofTerminals()).map(known -> key.substring(0, end) + known);
    }
    return near(key, all)
        .map(SettingNames::meant)
        .orElse("expected a setting of config/application.yml");
  }

  private static Stream<String> school(List<Setting<?>> settings) {
    return settings.stream()
        .filter(setting -> setting.use() == Setting.Use.SCHOOL)
        .map(Setting::key);
  }

  private static Optional<String> near(String key, Stream<String> known) {
    return known
        .filter(each -> wrong(letters(key), letters(each)) <= MOST_WRONG)
        .min(Comparator.comparingInt(each -> wrong(letters(key), letters(each))));
  }

  private static String letters(String key) {
    return key.replaceAll("[-_]", "");
  }

  /** Returns the number of letters to insert, delete or replace to turn one text into the other. */
  private static int wrong(String one, String other) {
    int[] last = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] next = new int[other.length() + 1];
      next[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int exchanged = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        next[j] = Math.min(exchanged, Math.min(last[j], next[j - 1]) + 1);
      }
      last = next;
    }
    return last[other.length()];
  }
}
