package afterclass.gateway.notice;

import java.util.Locale;
import java.util.Map;

/**
 * What a person chose: which kinds of messages, by which way. Without a choice, messages stand on
 * the page and are not mailed.
 *
 * @param made the choices that were made
 */
public record Choices(Map<Choice, Boolean> made) {

  /** A way to a person. */
  public enum By {
    /** The page of messages. */
    PAGE,
    /** Mail to the confirmed address. */
    MAIL;

    /** Returns the name in addresses, forms and bundles. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A kind of message by a way.
   *
   * @param kind kind of message
   * @param way way to the person
   */
  public record Choice(NoticeKind kind, By way) {}

  public Choices {
    made = Map.copyOf(made);
  }

  /** Returns whether the person wants a kind of message by a way. */
  public boolean wants(NoticeKind kind, By way) {
    return made.getOrDefault(new Choice(kind, way), way == By.PAGE);
  }
}
