package afterclass.gateway.closing;

import afterclass.gateway.i18n.Phrase;

/**
 * Something to look at before a month is closed.
 *
 * @param code its name in bundles, as {@code held}
 * @param count how many there are
 * @param blocks whether the month cannot be closed while there is any; otherwise it is a hint
 * @param path the page where it is dealt with
 */
public record CheckPoint(String code, long count, boolean blocks, String path) {

  /** Whether nothing is left of it. */
  public boolean done() {
    return count == 0;
  }

  /** What it is and how many there are, as a part of a sentence. */
  Phrase counted() {
    return Phrase.of("closing.left", Phrase.of("closing.check." + code), count);
  }

  /** Whether it stands in the way. */
  public boolean inTheWay() {
    return blocks && !done();
  }
}
