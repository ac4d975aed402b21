package afterclass.gateway.i18n;

/** A part of a sentence that reads differently in each language. */
public interface Phrase {

  /** Its words in that language. */
  String in(Messages words);

  /**
   * A phrase that is known in both languages.
   *
   * @param zh the Chinese words
   * @param en the English words
   */
  record Both(String zh, String en) implements Phrase {
    @Override
    public String in(Messages words) {
      return words.pick(zh, en);
    }
  }
}
