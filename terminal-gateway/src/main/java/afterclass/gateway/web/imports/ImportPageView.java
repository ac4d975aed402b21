package afterclass.gateway.web.imports;

import afterclass.gateway.imports.ImportDraft;
import afterclass.gateway.imports.ImportDrafts;
import afterclass.gateway.office.ReadingReport;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.reading.ReadRow;
import afterclass.gateway.office.reading.Reading;
import afterclass.gateway.report.Paths;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.roster.StaffMember;
import afterclass.gateway.web.facts.RosterWords;
import afterclass.gateway.web.page.ListPage;
import afterclass.gateway.web.page.PageContext;
import afterclass.rules.policy.PolicyInForce;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The steps of a file as their page shows them.
 *
 * @param draft the file
 * @param kind kind as which it was read, in words
 * @param steps the steps, with the one that is shown
 * @param questions questions; on their step
 * @param open number of questions that rows wait for
 * @param waiting number of rows that wait
 * @param report what was read, as texts
 * @param columns headings of the rows
 * @param rows rows of the page that is shown
 * @param part the page of the rows
 * @param find text that the rows are searched for
 * @param doubtful number of rows read by a proposal that nobody has confirmed
 * @param people staff members, for questions about people
 * @param refused what can be done with the file, if nothing to import was found in it
 */
public record ImportPageView(
    ImportDraft draft,
    String kind,
    List<ImportStep> steps,
    List<QuestionView> questions,
    int open,
    int waiting,
    ReadingReport report,
    List<String> columns,
    List<RowLine> rows,
    ListPage part,
    String find,
    int doubtful,
    List<StaffMember> people,
    Optional<Refusal> refused) {
  /** Maximum number of rows of a page. */
  public static final int MOST_ROWS = 200;

  /** Maximum number of notices that are shown unfolded. */
  public static final int FEW = 8;

  /**
   * What is asked of the page.
   *
   * @param step the step
   * @param page number of the page of rows
   * @param find text that the rows are searched for
   * @param today date of the policy whose names are shown
   */
  record Asked(String step, int page, String find, LocalDate today) {}

  static ImportPageView of(
      ImportDrafts.Read read,
      Asked asked,
      Optional<Refusal> refused,
      ReportSources sources,
      PageContext frame) {
    RosterWords words = new RosterWords(frame, sources);
    ReadingReport report = ReadingReport.of(read.draft().kind(), read.file(), frame.words());
    List<ReadRow> given = read.file().rows();
    List<String> names = RowLine.columns(given);
    List<RowLine> all =
        given.stream()
            .map(row -> RowLine.of(row, names, words, asked.today()))
            .filter(line -> asked.find().isEmpty() || line.has(asked.find()))
            .toList();
    ListPage part = ListPage.of(asked.page(), all.size(), MOST_ROWS);
    return new ImportPageView(
        read.draft(),
        words.kind(read.draft().kind()),
        ImportStep.of(read, asked.step(), frame),
        questions(read, services(sources.policy().on(asked.today()), frame), words, asked.today()),
        read.file().reading().open().size(),
        read.file().reading().waiting(),
        report,
        names.stream().map(name -> RowLine.heading(name, frame)).toList(),
        all.subList(part.from(), part.until()),
        part,
        asked.find(),
        (int) given.stream().filter(ReadRow::doubtful).count(),
        sources.roster().staff(),
        refused);
  }

  /**
   * Returns whether it is said what the file is instead, so that its headings are of no interest.
   */
  public boolean said() {
    return refused.map(Refusal::known).orElse(false);
  }

  /** Returns the address of a page of the rows, with what they are searched for. */
  public String rowsPath() {
    return ImportStep.address(draft.id(), ImportStep.ROWS)
        + (find.isEmpty() ? "" : "&find=" + Paths.segment(find));
  }

  private static List<QuestionView> questions(
      ImportDrafts.Read read,
      List<QuestionView.Option> services,
      RosterWords words,
      LocalDate today) {
    Reading reading = read.file().reading();
    PersonHints people = PersonHints.of(reading.questions(), words, today);
    // The one about rows that were over is answered by a button, also on the preview.
    return reading.questions().stream()
        .filter(each -> !each.id().equals(Question.EARLIER))
        .map(each -> QuestionView.of(each, reading, services, people, words.frame().words()))
        .toList();
  }

  private static List<QuestionView.Option> services(PolicyInForce plan, PageContext frame) {
    return Stream.concat(
            plan.services().stream().map(s -> option(s.id(), s.nameZh(), s.nameEn(), false, frame)),
            plan.requirements().stream()
                .map(r -> option(r.id(), r.nameZh(), r.nameEn(), true, frame)))
        .toList();
  }

  private static QuestionView.Option option(
      String id, String zh, String en, boolean requirement, PageContext frame) {
    return new QuestionView.Option(id, frame.words().pick(zh, en), false, requirement);
  }
}
