package afterclass.gateway.web;

/**
 * The part of a long list that a page shows.
 *
 * @param number which part, from 1
 * @param parts how many there are, at least 1
 * @param from index of its first line
 * @param until index behind its last line
 * @param all how many lines there are in all parts
 */
public record Part(int number, int parts, int from, int until, int all) {

  /**
   * A part of a list.
   *
   * @param asked which part, from 1; the nearest that there is
   * @param all how many lines there are
   * @param most the most lines of a part
   */
  public static Part of(int asked, int all, int most) {
    int parts = Math.max(1, (all + most - 1) / most);
    int number = Math.max(1, Math.min(asked, parts));
    int from = (number - 1) * most;
    return new Part(number, parts, from, Math.min(all, from + most), all);
  }
}
