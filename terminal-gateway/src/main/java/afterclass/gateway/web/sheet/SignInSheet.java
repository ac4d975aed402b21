package afterclass.gateway.web.sheet;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.i18n.Codes;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.report.SheetDuty;
import afterclass.gateway.roster.EntryService;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.RosterSnapshot;
import afterclass.gateway.school.SchoolName;
import afterclass.gateway.web.form.SubmittedLines;
import afterclass.rules.model.DayType;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The use case of the sign-in sheet of a date: shows it and stores answers (双考勤, clause 六.1). */
@Singleton
public final class SignInSheet {
  /** Number of lines on a page of A4, with room for names of services in two rows. */
  private static final int LINES_A_PAGE = 20;

  private final ReportSources sources;
  private final EntryService entryService;
  private final SchoolName school;

  SignInSheet(ReportSources sources, EntryService entryService, SchoolName school) {
    this.school = school;
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

    /** Returns the number of people who must sign and have no answer yet. */
    public long open() {
      return lines.stream().filter(LineView::open).count();
    }

    /** Returns the number of lines with an answer. */
    public long count(String answer) {
      return lines.stream().filter(line -> line.signed().equals(answer)).count();
    }
  }

  /**
   * A line of the sheet.
   *
   * @param number number of the line, on paper as on the page
   * @param staffNo staff number
   * @param name name
   * @param services ids of the services of that day
   * @param serviceNames the same by their names, as a list; on the page
   * @param signed the entry in the sheet: {@code yes}, {@code no} or {@code unknown}; sent back as
   *     {@code was} when it is changed
   * @param wanted what is ticked; on the page
   * @param changedTo the answer that another user entered meanwhile, in words; on the page
   * @param exempt why the person need not sign, in words; empty if they must; on the page
   */
  @Serdeable
  public record LineView(
      @JsonIgnore int number,
      String staffNo,
      String name,
      List<String> services,
      @JsonIgnore String serviceNames,
      String signed,
      @JsonIgnore String wanted,
      @JsonIgnore String changedTo,
      @JsonIgnore String exempt) {

    public LineView {
      services = List.copyOf(services);
    }

    /** Tells whether the person must sign and has no answer yet. */
    public boolean open() {
      return exempt.isEmpty() && signed.equals("unknown");
    }

    /** Tells whether the answer entered on the page differs from the stored one. */
    public boolean changed() {
      return !signed.equals(wanted);
    }
  }

  /**
   * The sheet of a date on paper, to be signed.
   *
   * @param school name of the school
   * @param date business date
   * @param dayTypeLabel the kind of day, in words
   * @param pages its pages; none without a service that day
   */
  public record PaperView(
      String school, LocalDate date, String dayTypeLabel, List<PaperPage> pages) {}

  /**
   * A page of the paper.
   *
   * @param number number of the page, from 1
   * @param lines its lines, in the order of the sheet
   */
  public record PaperPage(int number, List<LineView> lines) {}

  /** Returns the sheet of a date on paper. */
  PaperView paper(LocalDate date, Messages words) {
    SheetView sheet = on(date, words);
    List<PaperPage> pages = new ArrayList<>();
    for (int from = 0; from < sheet.lines().size(); from += LINES_A_PAGE) {
      int to = Math.min(from + LINES_A_PAGE, sheet.lines().size());
      pages.add(new PaperPage(pages.size() + 1, sheet.lines().subList(from, to)));
    }
    String name = school.text();
    String heading = name.isBlank() ? words.text("page.product") : name;
    return new PaperView(heading, date, sheet.dayTypeLabel(), pages);
  }

  /** Returns the sheet of a date. */
  SheetView on(LocalDate date, Messages words) {
    ReportSources still = sources.still();
    DayType dayType = still.roster().dayType(date);
    return new SheetView(
        date,
        Codes.of(dayType),
        words.text("daytype." + dayType.name()),
        lines(date, still, words));
  }

  private static List<LineView> lines(LocalDate date, ReportSources still, Messages words) {
    List<LineView> lines = new ArrayList<>();
    SheetDuty duty = SheetDuty.of(still.roster(), still.policy(), date);
    for (String staff : still.roster().assignedOn(date)) {
      lines.add(line(lines.size() + 1, staff, duty, still, words));
    }
    return lines;
  }

  private static LineView line(
      int number, String staff, SheetDuty duty, ReportSources still, Messages words) {
    RosterSnapshot roster = duty.roster();
    LocalDate date = duty.policy().date();
    List<String> services = roster.services(staff, date);
    String names =
        String.join(
            words.text("list.separator"),
            services.stream().map(id -> still.serviceName(id, date, words)).toList());
    String signed = signed(roster, staff, date);
    return new LineView(
        number,
        staff,
        still.name(staff),
        services,
        names,
        signed,
        signed,
        "",
        exempt(staff, duty, words));
  }

  private static String exempt(String staff, SheetDuty duty, Messages words) {
    if (duty.mustSign(staff)) {
      return "";
    }
    boolean leave = !duty.roster().leave(staff, duty.policy().date()).isEmpty();
    return words.text(leave ? "sheet.on-leave" : "sheet.not-needed");
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
                    line.number(),
                    line.staffNo(),
                    line.name(),
                    line.services(),
                    line.serviceNames(),
                    left.now(),
                    left.wanted().wanted(),
                    left.conflict() ? words.text("sheet." + left.now()) : "",
                    line.exempt()))
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
