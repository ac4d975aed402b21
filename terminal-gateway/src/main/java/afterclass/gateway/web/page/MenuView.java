package afterclass.gateway.web.page;

import java.util.List;
import java.util.Map;

/**
 * A viewer's menu, in the reader's language.
 *
 * @param groups its pages in their groups
 * @param waiting number of things that wait on its pages
 */
public record MenuView(List<Group> groups, long waiting) {

  /**
   * Pages that belong together.
   *
   * @param label name of the group
   * @param links its pages
   */
  public record Group(String label, List<Link> links) {}

  /**
   * A page.
   *
   * @param href its address
   * @param label its name
   * @param icon name of its symbol in {@code static/icons.svg}
   * @param here whether it is the page that is shown
   * @param waiting number of things that wait there
   */
  public record Link(String href, String label, String icon, boolean here, long waiting) {}

  /** Returns the menu of a page. */
  static MenuView of(PageContext frame) {
    Map<String, Long> waiting = frame.waiting();
    List<Group> groups =
        Menu.of(frame.viewer()).stream()
            .map(group -> new Group(frame.text(group.label()), links(group, frame, waiting)))
            .toList();
    long all =
        groups.stream().flatMap(group -> group.links().stream()).mapToLong(Link::waiting).sum();
    return new MenuView(groups, all);
  }

  private static List<Link> links(Menu.Group group, PageContext frame, Map<String, Long> waiting) {
    return group.pages().stream()
        .map(
            page ->
                new Link(
                    frame.href(page.path()),
                    frame.text(page.label()),
                    page.icon(),
                    page.path().equals(frame.path()),
                    waiting.getOrDefault(page.path(), 0L)))
        .toList();
  }
}
