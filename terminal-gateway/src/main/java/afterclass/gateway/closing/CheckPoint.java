package afterclass.gateway.closing;

import afterclass.gateway.i18n.Phrase;

/**
 * A point to check before a month is closed.
 *
 * @param code its name in message bundles, such as {@code held}
 * @param count number of open cases
 * @param blocks whether the month cannot be closed with open cases; otherwise it is a hint
 * @param path the page for dealing with them
 */
public record CheckPoint(String code, long count, boolean blocks, String path) {

  /** Returns whether the check has no open case. */
  public boolean done() {
    return count == 0;
  }

  /** Returns the check's name and count as part of a sentence. */
  Phrase counted() {
    return Phrase.of("closing.left", Phrase.of("closing.check." + code), count);
  }

  /** Returns whether the check's open cases prevent closing the month. */
  public boolean inTheWay() {
    return blocks && !done();
  }
}
