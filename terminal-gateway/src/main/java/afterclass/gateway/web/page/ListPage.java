package afterclass.gateway.web.page;

/**
 * The page of a long list.
 *
 * @param number page number, from 1
 * @param parts number of pages, at least 1
 * @param from index of the first line, inclusive
 * @param until index of the last line, exclusive
 * @param all number of lines in all pages
 */
public record ListPage(int number, int parts, int from, int until, int all) {

  /**
   * Returns a page of a list.
   *
   * @param asked page number, from 1; replaced by the nearest existing page
   * @param all number of lines
   * @param most maximum number of lines in a page
   */
  public static ListPage of(int asked, int all, int most) {
    int parts = Math.max(1, (all + most - 1) / most);
    int number = Math.max(1, Math.min(asked, parts));
    int from = (number - 1) * most;
    return new ListPage(number, parts, from, Math.min(all, from + most), all);
  }
}
