package afterclass.gateway.web.facts;

import afterclass.gateway.days.DayChange;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.PunchedOnLeave;
import afterclass.gateway.roster.ImportEffect;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.RowProblem;
import afterclass.gateway.web.form.FormFaults;
import afterclass.gateway.web.page.PageContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The preview of rows as its page shows it.
 *
 * @param planned the preview
 * @param title title of the page
 * @param summary what was read and what would change; empty for a form with an error
 * @param extent what a roster file adds, changes and leaves alone; empty for other kinds
 * @param faults errors of a form, one sentence each; empty for a file
 * @param warned warnings about a form, one sentence each; empty for a file
 * @param problems errors of a file; empty for a form
 * @param warnings warnings about a file; empty for a form
 * @param arising conflicts that would arise
 * @param gone conflicts that would disappear
 * @param facts first facts that would change
 * @param changes first services with a different result
 * @param punched on leave that is entered, who punched in its windows, one sentence each
 */
public record PreviewView(
    Planned planned,
    String title,
    String summary,
    List<String> extent,
    List<String> faults,
    List<String> warned,
    List<ProblemLine> problems,
    List<ProblemLine> warnings,
    List<RosterWords.ConflictLine> arising,
    List<RosterWords.ConflictLine> gone,
    List<ChangedFact> facts,
    List<PlannedView.ServiceChangeView> changes,
    List<String> punched) {
  /** Maximum number of facts, and of days with changes, that the page shows. */
  public static final int MOST = 1000;

  static PreviewView of(Planned planned, boolean form, RosterWords roster) {
    Messages words = roster.frame().words();
    String source = words.textOr("roster." + planned.source(), planned.source());
    ImportEffect foreseen = planned.roster();
    return new PreviewView(
        planned,
        words.text("roster.preview-title", roster.kind(planned.kind()), source),
        summary(planned, form, words),
        form ? List.of() : ExtentLines.of(planned, roster),
        form ? FormFaults.of(planned.problems(), words) : List.of(),
        form ? FormFaults.warnings(planned.warnings(), words) : List.of(),
        form ? List.of() : ProblemLine.of(planned.problems(), words),
        form ? List.of() : ProblemLine.alike(planned.warnings(), words),
        ConflictRuns.of(foreseen.arising(), roster),
        ConflictRuns.of(foreseen.gone(), roster),
        ChangedFact.of(foreseen.facts(), MOST, roster),
        PlannedView.ServiceChangeView.of(
            planned.changes().stream().limit(MOST).toList(), roster.sources(), words),
        punched(planned, roster));
  }

  private static List<String> punched(Planned planned, RosterWords roster) {
    return planned.kind() == ImportKind.LEAVE
        ? planned.changes().stream()
            .flatMap(change -> punched(change, roster).stream())
            .limit(MOST)
            .toList()
        : List.of();
  }

  private static Optional<String> punched(DayChange change, RosterWords roster) {
    PageContext frame = roster.frame();
    String who = roster.sources().who(change.day().staff());
    return PunchedOnLeave.times(change.after(), frame.words())
        .map(times -> frame.text("roster.punched-on-leave", who, change.day().date(), times));
  }

  private static String summary(Planned planned, boolean form, Messages words) {
    int facts = planned.roster().facts().size();
    int days = planned.days();
    int changes = planned.changes().size();
    int problems = planned.problems().size();
    String again = days == 0 ? "" : words.text("roster.again", days, changes);
    if (form) {
      return problems == 0 ? words.text("form.read", facts, again) : "";
    }
    return words.text("roster.read", planned.rowsRead(), facts, again, problems);
  }

  /** Returns whether the facts are about people; otherwise they are about dates. */
  public boolean ofPeople() {
    return facts.stream().anyMatch(fact -> !fact.no().isEmpty());
  }

  /**
   * An error in a row of a file, or a warning about one.
   *
   * @param place place of the cell or row
   * @param found content of the cell
   * @param expected what is expected there, or why the row has no effect
   * @param hint what to do
   */
  public record ProblemLine(String place, String found, String expected, String hint) {
    private static final int FEW = 3;

    private static List<ProblemLine> of(List<RowProblem> problems, Messages words) {
      return problems.stream().map(problem -> line(List.of(problem), words)).toList();
    }

    /** Returns one line for all rows of which the same is to be said. */
    static List<ProblemLine> alike(List<RowProblem> problems, Messages words) {
      Map<List<Object>, List<RowProblem>> same = new LinkedHashMap<>();
      problems.forEach(
          each ->
              same.computeIfAbsent(List.of(each.column(), each.advice()), key -> new ArrayList<>())
                  .add(each));
      return same.values().stream().map(rows -> line(rows, words)).toList();
    }

    private static ProblemLine line(List<RowProblem> rows, Messages words) {
      RowProblem first = rows.get(0);
      String places = few(rows.stream().map(row -> place(row, words)).toList(), words);
      return new ProblemLine(
          rows.size() == 1 ? places : words.text("roster.same-rows", rows.size(), places),
          few(rows.stream().map(RowProblem::found).distinct().toList(), words),
          first.expected(words),
          first.hint(words));
    }

    private static String few(List<String> texts, Messages words) {
      String shown = texts.stream().limit(FEW).collect(Collectors.joining(words.pick("、", ", ")));
      return texts.size() > FEW ? shown + " …" : shown;
    }

    private static String place(RowProblem problem, Messages words) {
      boolean line = problem.cell().isEmpty() && problem.line() > 0;
      String place = problem.place(words);
      return line ? words.text("roster.line", problem.line()) + " " + place : place;
    }
  }
}
