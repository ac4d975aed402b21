package afterclass.gateway.roster;

import afterclass.gateway.roster.FactForm.Course;
import afterclass.rules.model.Inspection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An inspector's finding at a post.
 *
 * @param date business date
 * @param staff staff number of the person with the post
 * @param service service id
 * @param result the finding
 * @param note the inspector's remark; may be empty
 */
public record InspectionEntry(
    LocalDate date, String staff, String service, Inspection.Result result, String note)
    implements PostFact {
  static final FactForm FORM =
      FactForm.of(
              Course.OF_THE_PAST,
              InspectionEntry::read,
              InspectionEntry::stored,
              Column.DATE,
              Column.STAFF_NO,
              Column.SERVICE,
              Column.RESULT,
              Column.NOTE)
          .withOptional(Column.NOTE)
          .about(Column.DATE, Column.STAFF_NO, Column.SERVICE);

  private static final Map<String, Optional<Inspection.Result>> RESULTS =
      FactForm.words(
          Map.of(
              "在岗", Inspection.Result.PRESENT,
              "迟到", Inspection.Result.LATE,
              "不到岗", Inspection.Result.ABSENT,
              "缺岗", Inspection.Result.ABSENT));

  @Override
  public ImportKind kind() {
    return ImportKind.INSPECTIONS;
  }

  @Override
  public FlatFact flat() {
    return FlatFact.on(this, service, result.name(), note);
  }

  @Override
  public Map<String, String> row() {
    return FORM.cells(date, staff, service, result, note);
  }

  @Override
  public Map<String, String> takenBack(LocalDate from, LocalDate to) {
    return FORM.cells(date, staff, service, FactForm.CLEAR, "");
  }

  @Override
  public List<String> says(FactWording words) {
    return List.of(words.service(date, service), words.word(FactForm.code(result)), note);
  }

  @Override
  public Optional<RowProblem> withoutEffect(Row row, PostCheck posts) {
    return posts.inspection(row, this);
  }

  private static List<RowChange> read(Row row, NameResolver names) {
    Subject post = Subject.read(ImportKind.INSPECTIONS, row, names);
    Optional<Inspection.Result> result = row.word(Column.RESULT, RESULTS, Optional.empty());
    String note =
        row.kept(
            Column.NOTE,
            names.stored(post.key(), InspectionEntry.class),
            InspectionEntry::note,
            () -> row.has(Column.NOTE) ? row.remark(Column.NOTE) : "");
    return post.change(
        result.map(
            found -> new InspectionEntry(post.date(), post.staff(), post.service(), found, note)),
        note);
  }

  private static Fact stored(FlatFact flat) {
    return new InspectionEntry(
        flat.from(),
        flat.staff(),
        flat.subject(),
        Inspection.Result.valueOf(flat.value()),
        flat.detail());
  }
}
