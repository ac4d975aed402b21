package afterclass.gateway.settings;

import java.util.List;
import java.util.Optional;

/** The settings as they stand: read by their declarations from whatever holds them. */
public final class SchoolSettings {

  /** What holds the texts of settings: a file, the environment, a command. */
  @FunctionalInterface
  public interface Source {

    /** What a setting was given as, each text of a list by itself; empty if it was left out. */
    Optional<List<String>> find(Setting<?> setting);
  }

  private final Source source;

  /** The settings that a source holds. */
  public SchoolSettings(Source source) {
    this.source = source;
  }

  /** What a setting was given as, or is when it is left out. */
  private List<String> given(Setting<?> setting) {
    return source.find(setting).orElseGet(setting::left);
  }

  /**
   * The value of a setting.
   *
   * @throws IllegalArgumentException if it was given as something else: where, found, expected
   */
  public <T> T of(Setting<T> setting) {
    List<String> given = given(setting);
    return setting
        .read()
        .apply(given)
        .orElseThrow(() -> new IllegalArgumentException(setting.refusal(given)));
  }

  /** The text of a setting as it was given, good or not. */
  public String text(Setting<?> setting) {
    return String.join(", ", given(setting)).strip();
  }

  /** What is wrong with a setting; empty if it can be used. */
  public Optional<String> problem(Setting<?> setting) {
    List<String> given = given(setting);
    return setting.read().apply(given).isPresent()
        ? Optional.empty()
        : Optional.of(setting.refusal(given));
  }
}
