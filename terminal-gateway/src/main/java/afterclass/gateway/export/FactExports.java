package afterclass.gateway.export;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.policy.PoliciesInForce;
import afterclass.gateway.roster.EnteredFacts;
import afterclass.gateway.roster.FileColumn;
import afterclass.gateway.roster.FileWording;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.LiveRoster;
import afterclass.gateway.roster.RosterSnapshot;
import afterclass.gateway.roster.StaffMember;
import afterclass.gateway.roster.WeeklyPost;
import afterclass.gateway.time.SchoolClock;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The exports of facts, and the templates of files to import. */
public final class FactExports {
  /** The most rows of a list: an import takes no more from one file. */
  public static final int MOST_ROWS = 50_000;

  private final LiveRoster roster;
  private final PoliciesInForce policies;
  private final SchoolClock clock;

  /** Creates the exports of the facts in a store. */
  public FactExports(LiveRoster roster, PoliciesInForce policies, SchoolClock clock) {
    this.roster = roster;
    this.policies = policies;
    this.clock = clock;
  }

  /** Writes the template of a kind's files, as a workbook. */
  public void template(ImportKind kind, Messages words, OutputStream out) throws IOException {
    RosterSnapshot facts = roster.snapshot();
    workbook(kind, facts, words).template(tables(facts, words).examples(kind), out);
  }

  /**
   * Returns the facts of a kind that hold on some of the dates, as the rows of a file to import.
   *
   * @param from first date
   * @param to last date, included
   */
  public ListTable list(ImportKind kind, LocalDate from, LocalDate to, Messages words) {
    return tables(roster.snapshot(), words).list(kind, from, to);
  }

  /** Writes a list as a workbook. */
  public void writeXlsx(ImportKind kind, ListTable list, Messages words, OutputStream out)
      throws IOException {
    workbook(kind, roster.snapshot(), words).write(list, out);
  }

  /** Writes a list as CSV. */
  public static void writeCsv(ListTable list, Messages words, OutputStream out) throws IOException {
    ListCsv.write(list, words, out);
  }

  /**
   * Writes the weekly pattern as a workbook of grids, a sheet for each set of dates.
   *
   * @param layout the grid; not {@link ExportLayout#LIST}
   * @param from first date; lines that hold on none of the dates are left out
   * @param to last date, included
   * @return the number of lines of the pattern in it
   */
  public int writeGrid(
      ExportLayout layout, LocalDate from, LocalDate to, Messages words, OutputStream out)
      throws IOException {
    RosterSnapshot facts = roster.snapshot();
    List<WeeklyPost> posts =
        new EnteredFacts(facts)
            .of(List.of(ImportKind.ROSTER), "", from, to).stream()
                .filter(WeeklyPost.class::isInstance)
                .map(WeeklyPost.class::cast)
                .toList();
    RosterGrids grids = RosterGrids.of(facts, policies, clock.today(), words);
    new GridWorkbook(words)
        .write(layout == ExportLayout.POST ? grids.byPost(posts) : grids.byPerson(posts), out);
    return posts.size();
  }

  private FactTables tables(RosterSnapshot facts, Messages words) {
    return new FactTables(facts, policies, clock.today(), words);
  }

  private ListWorkbook workbook(ImportKind kind, RosterSnapshot facts, Messages words) {
    FileWording wording = new FileWording(policies, clock.today(), words);
    Map<String, List<String>> choices = new LinkedHashMap<>();
    for (FileColumn column : kind.fileColumns()) {
      choices.put(column.code(), offered(kind, column.code(), facts, wording));
    }
    return new ListWorkbook(kind, choices, words);
  }

  private List<String> offered(
      ImportKind kind, String column, RosterSnapshot facts, FileWording wording) {
    boolean knownPerson = column.equals("substitute") || column.equals("staffNo");
    if (knownPerson && kind != ImportKind.STAFF) {
      LocalDate today = clock.today();
      return facts.staff().stream()
          .filter(member -> !member.to().isBefore(today))
          .map(member -> member.no() + " " + member.name())
          .toList();
    }
    return column.equals("site")
        ? facts.staff().stream()
            .map(FactExports::site)
            .filter(s -> !s.isEmpty())
            .distinct()
            .toList()
        : wording.choices(kind, column);
  }

  private static String site(StaffMember member) {
    String site = member.site();
    return site == null ? "" : site;
  }
}
