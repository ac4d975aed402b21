package afterclass.gateway.office;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.reading.Answers;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.reading.Reading;
import afterclass.gateway.office.reading.School;
import afterclass.gateway.office.reading.Skipped;
import afterclass.gateway.office.reading.Unjudged;
import afterclass.gateway.office.sheet.RowClass;
import afterclass.gateway.policy.PoliciesInForce;
import afterclass.gateway.policy.PolicyVersion;
import afterclass.gateway.roster.ImportFile;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.ImportService;
import afterclass.gateway.roster.LiveRoster;
import afterclass.gateway.roster.RosterSnapshot;
import afterclass.gateway.workbook.UnreadableFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The import of files as offices make them: recognises the layout of each sheet and reads it as a
 * careful clerk would. A file in the import's own form is read as before, with no question.
 */
public final class OfficeImport {
  private final ImportService imports;
  private final LiveRoster roster;
  private final PoliciesInForce policies;
  private final Supplier<LocalDate> today;
  private final Supplier<Unjudged> unjudged;

  /**
   * Creates the import over the school's facts.
   *
   * @param unjudged returns the days that are never judged
   */
  public OfficeImport(
      ImportService imports,
      LiveRoster roster,
      PoliciesInForce policies,
      Supplier<LocalDate> today,
      Supplier<Unjudged> unjudged) {
    this.imports = imports;
    this.roster = roster;
    this.policies = policies;
    this.today = today;
    this.unjudged = unjudged;
  }

  /** What a reading depends on besides the file and its answers; equal if nothing has changed. */
  private record Known(
      RosterSnapshot facts, List<PolicyVersion> policies, LocalDate today, Unjudged unjudged) {}

  /** Returns what is known of the school now, to compare with what was known earlier. */
  public Object school() {
    return new Known(roster.snapshot(), policies.versions(), today.get(), unjudged.get());
  }

  /**
   * Reads a file.
   *
   * @param kind kind as which it is read
   * @param content its bytes
   * @param name its name, which may tell the year; may be empty
   * @param answers the answers given so far
   */
  public OfficeFile read(ImportKind kind, byte[] content, String name, Answers answers) {
    ImportFile strict = imports.file(kind, content);
    if (strict.plain()) {
      return OfficeFile.plain(strict);
    }
    School school = School.of(roster.snapshot(), policies, today.get()).without(unjudged.get());
    try {
      return OfficeReader.read(kind, content, name, answers, school)
          .filter(reading -> understandsMore(reading, strict))
          .map(reading -> OfficeFile.of(imports, kind, reading))
          .filter(file -> betterThan(strict, file))
          .orElseGet(() -> OfficeFile.plain(strict));
    } catch (UnreadableFile e) {
      return OfficeFile.plain(strict); // which says the same
    }
  }

  /**
   * Returns the kind that a file seems to be instead of the one as which nothing could be read in
   * it; empty if it can be read as none.
   *
   * @param refused the kind as which it was refused
   * @param content its bytes
   * @param name its name
   */
  public Optional<ImportKind> likely(ImportKind refused, byte[] content, String name) {
    return LikelyKind.of(
        refused, name, kind -> understood(read(kind, content, name, Answers.NONE)));
  }

  /** Returns the number of rows that a reading gives, or would give with answers. */
  private static int understood(OfficeFile file) {
    return file.file().rows().size() + file.reading().waiting();
  }

  /**
   * Returns whether a reading gives more than the import's own form does. A file under the import's
   * own headings keeps its errors in the usual words unless the reading takes further rows, has
   * answers, knows whom a name may mean, or only leaves out what stands around the rows, such as a
   * sum.
   */
  private static boolean betterThan(ImportFile strict, OfficeFile file) {
    if (!strict.readable()
        || !file.reading().answered().isEmpty()
        || file.file().rows().size() > strict.rows().size()) {
      return true;
    }
    return file.reading().open().stream().anyMatch(OfficeImport::offersPeople)
        || (file.settled() && file.reading().skipped().stream().allMatch(OfficeImport::isAround));
  }

  private static boolean offersPeople(Question question) {
    return question.form() == Question.Form.PERSON
        && question.choices().stream().anyMatch(choice -> !choice.value().equals(Choice.SKIP));
  }

  private static boolean isAround(Skipped skipped) {
    return Stream.of(RowClass.values()).anyMatch(row -> skipped.why().equals(Phrase.of(row.why())));
  }

  private static boolean understandsMore(Reading reading, ImportFile strict) {
    // Answers count, too: a file of which everything is left out says so, and can be asked again.
    boolean something =
        !reading.rows().isEmpty()
            || !reading.open().isEmpty()
            || !reading.answered().isEmpty()
            || reading.earlier().isPresent();
    return something || (!reading.problems().isEmpty() && !strict.readable());
  }
}
