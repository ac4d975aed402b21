package afterclass.gateway.web.imports;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.imports.ImportDraft;
import afterclass.gateway.imports.ImportDrafts;
import afterclass.gateway.office.ReadingReport;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A file that waits for answers or to be imported, with what was read in it.
 *
 * @param id its identity
 * @param source name of the file
 * @param state open, or taken once it was imported
 * @param createdAt when it was sent
 * @param until when it is removed unless it is answered or imported before
 * @param dropped names of older files that were removed to make room for it
 * @param waiting number of rows that wait for an answer
 * @param kind kind as which it was read
 * @param layout id of the layout that was recognised; empty for a file in the import's own form
 * @param questions all questions, answered ones too
 * @param notices what was read without asking
 * @param skipped what is no row and no error
 * @param told what is said of the file as a whole, such as how many rows were over before use began
 *     and are left out
 * @param problems rows and cells that are wrong, and answers that do not fit
 * @param rows rows that can be imported with the answers given so far: line, where and the row's
 *     values by English column name
 */
@Serdeable
public record ReadingView(
    String id,
    String source,
    String state,
    Instant createdAt,
    Instant until,
    List<String> dropped,
    int waiting,
    String kind,
    String layout,
    List<ReadingReport.Asked> questions,
    List<ReadingReport.Noticed> notices,
    List<ReadingReport.Left> skipped,
    List<String> told,
    List<ReadingReport.Wrong> problems,
    List<Map<String, Object>> rows) {

  static ReadingView of(ImportDrafts.Read read, Messages words) {
    ImportDraft draft = read.draft();
    ReadingReport report = ReadingReport.of(draft.kind(), read.file(), words);
    return new ReadingView(
        draft.id(),
        draft.name(),
        state(draft),
        draft.createdAt(),
        draft.until(),
        read.dropped(),
        read.file().reading().waiting(),
        report.kind(),
        report.layout(),
        report.questions(),
        report.notices(),
        report.skipped(),
        report.told(),
        report.problems(),
        report.rows());
  }

  private static String state(ImportDraft draft) {
    return draft.progress().state().name().toLowerCase(Locale.ROOT);
  }

  /**
   * A file in the list of those that wait.
   *
   * @param id its identity
   * @param kind kind as which it was read
   * @param source name of the file
   * @param state open, or taken once it was imported
   * @param questions number of its questions
   * @param open number of questions that rows wait for
   * @param createdAt when it was sent
   * @param until when it is removed unless it is answered or imported before
   */
  @Serdeable
  public record Line(
      String id,
      String kind,
      String source,
      String state,
      int questions,
      int open,
      Instant createdAt,
      Instant until) {

    static Line of(ImportDraft draft) {
      return new Line(
          draft.id(),
          draft.kind().verb(),
          draft.name(),
          ReadingView.state(draft),
          draft.progress().questions(),
          draft.progress().open(),
          draft.createdAt(),
          draft.until());
    }
  }
}
