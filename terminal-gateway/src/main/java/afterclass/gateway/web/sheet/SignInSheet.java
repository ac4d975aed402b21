package afterclass.gateway.web.sheet;

import afterclass.gateway.report.ReportSources;
import afterclass.gateway.roster.Desk;
import afterclass.gateway.roster.RosterBook;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The sign-in sheet of a day (双考勤, clause 六.1). */
@Singleton
public final class SignInSheet {
  private final ReportSources sources;

  SignInSheet(ReportSources sources) {
    this.sources = sources;
  }

  /**
   * A line of the sheet.
   *
   * @param staff staff number
   * @param name the name
   * @param services ids of what they have that day
   * @param signed what the sheet says: yes, no or unknown
   */
  public record Line(String staff, String name, List<String> services, String signed) {

    public Line {
      services = List.copyOf(services);
    }
  }

  /** Everybody with a service on a date, by staff number. */
  public List<Line> on(LocalDate date) {
    return sources.roster().assignedOn(date).stream().map(no -> line(no, date)).toList();
  }

  /** The line of somebody. */
  public Line line(String staff, LocalDate date) {
    RosterBook roster = sources.roster();
    return new Line(
        staff, sources.name(staff), roster.services(staff, date), signed(roster, staff, date));
  }

  private static String signed(RosterBook roster, String staff, LocalDate date) {
    return roster.signature(staff, date).name().toLowerCase(Locale.ROOT);
  }

  /**
   * What somebody enters about somebody.
   *
   * @param was what the sheet said when it was read
   * @param wanted what it shall say
   */
  public Desk.Entry entry(LocalDate date, String staff, String was, String wanted) {
    return new Desk.Entry(
        Map.of("date", date.toString(), "staffNo", staff, "signed", wanted),
        was,
        wanted,
        facts -> signed(facts, staff, date));
  }
}
