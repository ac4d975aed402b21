package afterclass.gateway.web.page;

import afterclass.gateway.security.Permission;
import afterclass.gateway.security.Viewer;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** The pages of the menu in their groups, and who sees which. */
final class Menu {
  /** Path of the page of messages, whose entry shows how many are unread. */
  static final String MESSAGES = "/messages";

  /** Path of the page whose urgent entries are counted. */
  static final String DUTY_LOG = "/duty-log";

  private static final List<Group> GROUPS =
      List.of(
          new Group(
              "menu.daily",
              List.of(
                  link("/", "page.today", "calendar-event", may(Permission.SEE)),
                  link("/sheet", "page.sheet", "clipboard-check", may(Permission.ENTER)),
                  link("/inspections", "page.inspections", "user-check", may(Permission.INSPECT)),
                  link("/me", "page.me", "user-circle", Menu::ownDays),
                  link(DUTY_LOG, "page.duty-log", "notebook", Menu::readsDutyLog),
                  link("/board", "page.board", "device-tv", may(Permission.SEE)),
                  link(MESSAGES, "page.messages", "bell", may(Permission.SELF)))),
          new Group(
              "menu.cases",
              List.of(
                  link(
                      "/requests",
                      "page.requests",
                      "inbox",
                      may(Permission.SEE).or(may(Permission.ASK))),
                  link("/held", "page.held", "clock-pause", may(Permission.SEE)),
                  link("/cards", "page.cards", "id-badge-off", may(Permission.ENTER)))),
          new Group(
              "menu.roster",
              List.of(
                  link("/staff", "page.staff", "users", may(Permission.SEE)),
                  link("/roster", "page.roster", "calendar-week", may(Permission.SEE)),
                  link("/facts", "page.facts", "list-details", may(Permission.SEE)),
                  link("/imports", "page.imports", "file-import", may(Permission.ENTER)))),
          new Group(
              "menu.month",
              List.of(
                  link("/report/forfeits", "page.forfeits", "ban", may(Permission.SEE)),
                  link("/report/lesson-hours", "page.reports", "chart-bar", may(Permission.SEE)),
                  link("/closing", "page.closing", "lock-check", may(Permission.SEE)))),
          new Group(
              "menu.system",
              List.of(
                  link("/terminals", "page.terminals", "device-tablet", may(Permission.SEE)),
                  link("/policies", "page.policies", "file-text", may(Permission.SEE)),
                  link("/people", "page.people", "user-cog", may(Permission.PEOPLE)),
                  link("/audit", "page.audit", "history", may(Permission.AUDIT)))));

  private Menu() {}

  /**
   * A page in the menu.
   *
   * @param path path of the page
   * @param label key of its name in the bundles
   * @param icon name of its symbol in {@code static/icons.svg}
   * @param shown tells which viewers see it
   */
  record Entry(String path, String label, String icon, Predicate<Viewer> shown) {

    /** Returns whether a page is the entry's own or lies below it. */
    private boolean holds(String page) {
      return page.equals(path) || page.startsWith(path + "/");
    }
  }

  /**
   * Pages that belong together.
   *
   * @param label key of the group's name in the bundles
   * @param pages its pages, in their order
   */
  record Group(String label, List<Entry> pages) {

    /** Returns the group with the pages that a viewer may see. */
    Group of(Viewer viewer) {
      return new Group(label, pages.stream().filter(page -> page.shown().test(viewer)).toList());
    }
  }

  /** Returns the groups of the pages that a viewer may see, none of them empty. */
  static List<Group> of(Viewer viewer) {
    return GROUPS.stream()
        .map(group -> group.of(viewer))
        .filter(group -> !group.pages().isEmpty())
        .toList();
  }

  /**
   * Returns whether a viewer may open a page: whoever sees an entry may open the pages below it,
   * and a page of no entry, such as a report, is for everybody who sees the links to it.
   *
   * @param path path of the page, with or without a query
   */
  static boolean opens(Viewer viewer, String path) {
    String page = path.replaceFirst("[?#].*", "");
    return GROUPS.stream()
        .flatMap(group -> group.pages().stream())
        .filter(entry -> entry.holds(page))
        .max(Comparator.comparingInt(entry -> entry.path().length()))
        .map(entry -> entry.shown().test(viewer))
        .orElse(true);
  }

  private static Entry link(String path, String label, String icon, Predicate<Viewer> shown) {
    return new Entry(path, label, icon, shown);
  }

  private static Predicate<Viewer> may(String permission) {
    return viewer -> viewer.may(permission);
  }

  private static boolean readsDutyLog(Viewer viewer) {
    return viewer.may(Permission.SEE)
        || viewer.may(Permission.INSPECT)
        || viewer.may(Permission.LOG);
  }

  private static boolean ownDays(Viewer viewer) {
    return viewer.may(Permission.SEE_OWN) && !viewer.staff().isEmpty();
  }
}
