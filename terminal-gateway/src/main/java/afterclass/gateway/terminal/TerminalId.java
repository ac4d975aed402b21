package afterclass.gateway.terminal;

import java.util.Objects;

/**
 * The identity of a terminal, written {@code site/id}.
 *
 * @param site the site; contains no {@code /}
 * @param id its name within the site
 */
public record TerminalId(String site, String id) {
  private static final char SEPARATOR = '/';

  public TerminalId {
    Objects.requireNonNull(site, "site");
    Objects.requireNonNull(id, "id");
  }

  /**
   * Parses the written form.
   *
   * @throws IllegalArgumentException if the text has no {@code /}
   */
  public static TerminalId of(String text) {
    int slash = text.indexOf(SEPARATOR);
    if (slash < 0) {
      throw new IllegalArgumentException("\"" + text + "\", expected site/id");
    }
    return new TerminalId(text.substring(0, slash), text.substring(slash + 1));
  }

  /** Returns the written form. */
  @Override
  public String toString() {
    return site + SEPARATOR + id;
  }
}
