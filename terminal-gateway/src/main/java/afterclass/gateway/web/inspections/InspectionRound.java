package afterclass.gateway.web.inspections;

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

  /** Between result and note in a mark; no result has it. */
  private static final String NOTED = "|";

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
   * @param note what was written beside it
   */
  public record Line(
      ServiceDefinition post, String staff, String name, String result, String note) {

    /** Result and note as one text, by which a change of either is told. */
    public String mark() {
      return InspectionRound.mark(result, note);
    }
  }

  /** A result and a note as one text; without a result there is no note. */
  public static String mark(String result, String note) {
    return note.isEmpty() || result.equals(NONE) ? result : result + NOTED + note;
  }

  /** The result in a {@linkplain Line#mark mark}. */
  public static String result(String mark) {
    int end = mark.indexOf(NOTED);
    return end < 0 ? mark : mark.substring(0, end);
  }

  /** The note in a {@linkplain Line#mark mark}; empty if there is none. */
  public static String note(String mark) {
    int end = mark.indexOf(NOTED);
    return end < 0 ? "" : mark.substring(end + NOTED.length());
  }

  /** The posts of a date in the order of the plan, each with its people by staff number. */
  public List<Line> on(LocalDate date) {
    List<Line> lines = new ArrayList<>();
    RosterBook roster = sources.roster();
    List<String> assigned = roster.assignedOn(date);
    for (ServiceDefinition post : sources.policy().on(date).services()) {
      for (String no : assigned) {
        if (post.duty() && roster.services(no, date).contains(post.id())) {
          String result = result(roster, no, date, post.id());
          String note = roster.inspectionNote(no, date, post.id());
          lines.add(new Line(post, no, sources.name(no), result, note));
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
   * @param was the mark of the entry when it was read
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
        mark(wanted, note.strip()),
        facts -> mark(result(facts, staff, date, post), facts.inspectionNote(staff, date, post)));
  }
}
