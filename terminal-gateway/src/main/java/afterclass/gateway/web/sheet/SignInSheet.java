package afterclass.gateway.web.sheet;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.i18n.Codes;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.roster.EntryService;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.RosterSnapshot;
import afterclass.gateway.web.form.SubmittedLines;
import afterclass.rules.model.DayType;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The use case of the sign-in sheet of a date: shows it and stores answers (双考勤, clause 六.1). */
@Singleton
public final class SignInSheet {
  private final ReportSources sources;
  private final EntryService entryService;

  SignInSheet(ReportSources sources, EntryService entryService) {
    this.sources = sources;
    this.entryService = entryService;
  }

  /**
   * The sign-in sheet of a date.
   *
   * @param date business date
   * @param dayType {@code school} or {@code off}
   * @param dayTypeLabel the same in words; on the page
   * @param lines all people with a service that day, by staff number
   */
  @Serdeable
  public record SheetView(
      LocalDate date, String dayType, @JsonIgnore String dayTypeLabel, List<LineView> lines) {

    /** Returns the number of lines with an answer. */
    public long count(String answer) {
      return lines.stream().filter(line -> line.signed().equals(answer)).count();
    }
  }

  /**
   * A line of the sheet.
   *
   * @param staffNo staff number
   * @param name name
   * @param services ids of the services of that day
   * @param serviceNames the same by their names, as a list; on the page
   * @param signed the entry in the sheet: {@code yes}, {@code no} or {@code unknown}; sent back as
   *     {@code was} when it is changed
   * @param wanted what is ticked; on the page
   * @param changedTo the answer that another user entered meanwhile, in words; on the page
   */
  @Serdeable
  public record LineView(
      String staffNo,
      String name,
      List<String> services,
      @JsonIgnore String serviceNames,
      String signed,
      @JsonIgnore String wanted,
      @JsonIgnore String changedTo) {

    public LineView {
      services = List.copyOf(services);
    }

    /** Tells whether the answer entered on the page differs from the stored one. */
    public boolean changed() {
      return !signed.equals(wanted);
    }
  }

  /** Returns the sheet of a date. */
  SheetView on(LocalDate date, Messages words) {
    ReportSources still = sources.still();
    DayType dayType = still.roster().dayType(date);
    return new SheetView(
        date,
        Codes.of(dayType),
        words.text("daytype." + dayType.name()),
        still.roster().assignedOn(date).stream().map(no -> line(no, date, still, words)).toList());
  }

  private static LineView line(String staff, LocalDate date, ReportSources still, Messages words) {
    RosterSnapshot roster = still.roster();
    List<String> services = roster.services(staff, date);
    String names =
        String.join(
            words.text("list.separator"),
            services.stream().map(id -> still.serviceName(id, date, words)).toList());
    String signed = signed(roster, staff, date);
    return new LineView(staff, still.name(staff), services, names, signed, signed, "");
  }

  private static String signed(RosterSnapshot roster, String staff, LocalDate date) {
    return Codes.of(roster.signature(staff, date));
  }

  /** Returns a sheet as it stands now, with the unsaved answers of the page. */
  SheetView again(
      SheetView sheet, SubmittedLines sent, EntryService.Result result, Messages words) {
    RosterSnapshot now = sources.roster();
    return new SheetView(
        sheet.date(),
        sheet.dayType(),
        sheet.dayTypeLabel(),
        sheet.lines().stream().map(line -> again(line, sent, result, now, words)).toList());
  }

  private static LineView again(
      LineView line,
      SubmittedLines sent,
      EntryService.Result result,
      RosterSnapshot now,
      Messages words) {
    return sent.left(line.staffNo(), result, now)
        .map(
            left ->
                new LineView(
                    line.staffNo(),
                    line.name(),
                    line.services(),
                    line.serviceNames(),
                    left.now(),
                    left.wanted().wanted(),
                    left.conflict() ? words.text("sheet." + left.now()) : ""))
        .orElse(line);
  }

  /**
   * Returns an entry about a staff member.
   *
   * @param was answer when the sheet was read
   * @param wanted new answer
   */
  EntryService.Entry entry(LocalDate date, String staff, String was, String wanted) {
    return new EntryService.Entry(
        Map.of("date", date.toString(), "staffNo", staff, "signed", wanted),
        was,
        wanted,
        facts -> signed(facts, staff, date));
  }

  /** Saves entries, all or none. */
  EntryService.Result enter(List<EntryService.Entry> entries, Actor by) {
    return entryService.enter(ImportKind.SIGN_IN, entries, by);
  }
}
