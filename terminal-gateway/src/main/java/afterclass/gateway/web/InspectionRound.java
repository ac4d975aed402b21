package afterclass.gateway.web;

import afterclass.gateway.report.ReportSources;
import afterclass.gateway.roster.Desk;
import afterclass.gateway.roster.RosterBook;
import afterclass.rules.policy.ServiceDefinition;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Who is to be at which post of a day, and who was (clauses 四.5 and 四.6). */
@Singleton
public final class InspectionRound {
  private static final String NONE = "clear";

  private final ReportSources sources;

  InspectionRound(ReportSources sources) {
    this.sources = sources;
  }

  /**
   * Somebody at a post.
   *
   * @param post the post
   * @param staff staff number
   * @param name the name
   * @param result what was entered: present, late, absent, or clear for nothing
   */
  public record Line(ServiceDefinition post, String staff, String name, String result) {}

  /** The posts of a date in the order of the plan, each with its people by staff number. */
  public List<Line> on(LocalDate date) {
    List<Line> lines = new ArrayList<>();
    RosterBook roster = sources.roster();
    List<String> assigned = roster.assignedOn(date);
    for (ServiceDefinition post : sources.policy().on(date).services()) {
      for (String no : assigned) {
        if (post.duty() && roster.services(no, date).contains(post.id())) {
          lines.add(new Line(post, no, sources.name(no), result(roster, no, date, post.id())));
        }
      }
    }
    return lines;
  }

  private static String result(RosterBook roster, String no, LocalDate date, String post) {
    return roster.inspections(no, date).stream()
        .filter(inspection -> inspection.service().equals(post))
        .map(inspection -> inspection.result().name().toLowerCase(Locale.ROOT))
        .findFirst()
        .orElse(NONE);
  }

  /**
   * What an inspector enters about somebody at a post.
   *
   * @param was what the entry was when it was read
   * @param wanted what it shall be
   * @param note what is written beside it; may be empty
   */
  public Desk.Entry entry(
      LocalDate date, String staff, String post, String was, String wanted, String note) {
    return new Desk.Entry(
        Map.of(
            "date",
            date.toString(),
            "staffNo",
            staff,
            "service",
            post,
            "result",
            wanted,
            "note",
            note),
        was,
        wanted,
        facts -> result(facts, staff, date, post));
  }
}
