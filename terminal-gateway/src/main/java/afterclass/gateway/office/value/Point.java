package afterclass.gateway.office.value;

/**
 * A day as it is written, before its year is known.
 *
 * @param year the year, 0 if none is written
 * @param month the month, 0 if none is written
 * @param day the day, 0 if only a month is written
 * @param form the mark between its numbers: 月 for Chinese words, 0 for none
 * @param shift how many years later the words beside it say (次年: 1)
 * @param ambiguous whether its numbers can be read in another way
 * @param written its words
 */
record Point(
    int year, int month, int day, char form, int shift, boolean ambiguous, String written) {
  /** The mark of a date in Chinese words. */
  static final char WORDS = '月';

  boolean isMonthOnly() {
    return day == 0 && month > 0;
  }

  boolean isDayOnly() {
    return month == 0 && day > 0;
  }

  /** Returns whether it names no day at all, as the three numbers 1.3.5. */
  boolean isNothing() {
    return month == 0 && day == 0;
  }
}
