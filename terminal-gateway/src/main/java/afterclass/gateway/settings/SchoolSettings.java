package afterclass.gateway.settings;

import java.util.List;
import java.util.Optional;

/** The values of the settings, read from a source by their declarations. */
public final class SchoolSettings {

  /** A source of setting texts: a file, the environment, a command. */
  @FunctionalInterface
  public interface Source {

    /** Returns the texts given for a setting, one per item of a list; empty if it was not given. */
    Optional<List<String>> find(Setting<?> setting);
  }

  private final Source source;

  /** Creates the settings of a source. */
  public SchoolSettings(Source source) {
    this.source = source;
  }

  /** Returns the texts given for a setting, or its default. */
  private List<String> given(Setting<?> setting) {
    return source.find(setting).orElseGet(setting::left);
  }

  /**
   * Returns the value of a setting.
   *
   * @throws IllegalArgumentException if the given text is invalid; the message states key, found
   *     and expected
   */
  public <T> T of(Setting<T> setting) {
    List<String> given = given(setting);
    return setting
        .read()
        .apply(given)
        .orElseThrow(() -> new IllegalArgumentException(setting.refusal(given)));
  }

  /** Returns the text of a setting as given, valid or not. */
  public String text(Setting<?> setting) {
    return String.join(", ", given(setting)).strip();
  }

  /** Returns what is wrong with a setting; empty if it is valid. */
  public Optional<String> problem(Setting<?> setting) {
    List<String> given = given(setting);
    return setting.read().apply(given).isPresent()
        ? Optional.empty()
        : Optional.of(setting.refusal(given));
  }
}
