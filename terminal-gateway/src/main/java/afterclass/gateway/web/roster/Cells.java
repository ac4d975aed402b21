package afterclass.gateway.web.roster;

import afterclass.gateway.report.Paths;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.Post;
import afterclass.gateway.security.Permission;
import afterclass.gateway.web.facts.RosterWords;
import afterclass.gateway.web.form.Choice;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a week, with the forms that a click on one leads to.
 *
 * @param monday first day of the week
 * @param words the reader's words
 */
record Cells(LocalDate monday, RosterWords words) {

  private boolean enters() {
    return words.frame().viewer().may(Permission.ENTER);
  }

  /**
   * Returns the rows of the services; those without people only for who can add some.
   *
   * @param days posts by day, Monday first
   * @param dated whether a cell is about its date alone; otherwise about its weekday
   */
  List<WeekView.Line> lines(List<Choice> services, List<List<Post>> days, boolean dated) {
    return services.stream()
        .map(service -> new WeekView.Line(service.label(), cells(service, days, dated)))
        .filter(
            line -> enters() || line.days().stream().anyMatch(cell -> !cell.holders().isEmpty()))
        .toList();
  }

  private List<WeekView.Cell> cells(Choice service, List<List<Post>> days, boolean dated) {
    List<WeekView.Cell> cells = new ArrayList<>();
    for (List<Post> posts : days) {
      LocalDate date = monday.plusDays(cells.size());
      String add = form(dated, date, service.value(), "", "add");
      String weekday = words.weekday(date.getDayOfWeek().getValue());
      String label =
          words.text("roster.cell-add", dated ? date.toString() : weekday, service.label());
      List<WeekView.Holder> holders =
          posts.stream()
              .filter(post -> post.service().equals(service.value()))
              .map(post -> holder(post, date, dated))
              .toList();
      cells.add(new WeekView.Cell(holders, add, label));
    }
    return List.copyOf(cells);
  }

  private WeekView.Holder holder(Post post, LocalDate date, boolean dated) {
    boolean present = post.origin().present();
    return new WeekView.Holder(
        words.who(post.staff()),
        present,
        words.mark(post),
        present ? form(dated, date, post.service(), post.staff(), "remove") : null);
  }

  private @Nullable String form(
      boolean dated, LocalDate date, String service, String staff, String action) {
    if (!enters()) {
      return null;
    }
    String what = "&service=" + Paths.segment(service) + "&staffNo=" + Paths.segment(staff);
    return dated
        ? form(ImportKind.EXCEPTIONS, "&date=" + date + "&action=" + action + what)
        : form(
            ImportKind.ROSTER,
            "&weekday=" + date.getDayOfWeek().getValue() + "&from=" + date + what);
  }

  private String form(ImportKind kind, String filled) {
    return "/facts/one?kind=" + kind.verb() + filled + "&back=" + Paths.segment(week(monday));
  }

  private static String week(LocalDate date) {
    return "/roster?week=" + date;
  }

  /** Returns the path of the form that enters a day of the calendar; of its week for others. */
  String calendar(LocalDate date, YearMonth month) {
    String back = week(monday) + "&month=" + month;
    return enters()
        ? "/facts/one?kind=calendar&date=" + date + "&type=off&back=" + Paths.segment(back)
        : week(date);
  }
}
