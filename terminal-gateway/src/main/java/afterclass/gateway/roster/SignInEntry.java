package afterclass.gateway.roster;

import afterclass.gateway.roster.FactForm.Course;
import afterclass.rules.model.Signature;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A staff member's entry on the sign-in sheet of a date.
 *
 * @param date business date
 * @param staff staff number
 * @param signed whether the person signed
 */
public record SignInEntry(LocalDate date, String staff, Signature signed) implements DayFact {
  static final FactForm FORM =
      FactForm.of(
              Course.OF_THE_PAST,
              SignInEntry::read,
              SignInEntry::stored,
              Column.DATE,
              Column.STAFF_NO,
              Column.SIGNED)
          .about(Column.DATE, Column.STAFF_NO);

  private static final Map<String, Signature> ANSWERS =
      new TreeMap<>(
          Map.of(
              "unknown", Signature.UNKNOWN,
              "未知", Signature.UNKNOWN,
              "yes", Signature.YES,
              "是", Signature.YES,
              "已签", Signature.YES,
              "no", Signature.NO,
              "否", Signature.NO,
              "未签", Signature.NO));

  @Override
  public ImportKind kind() {
    return ImportKind.SIGN_IN;
  }

  @Override
  public FactKey key() {
    return key(date, staff);
  }

  private static FactKey key(LocalDate date, String staff) {
    return FactKey.of(ImportKind.SIGN_IN, date, staff);
  }

  @Override
  public FlatFact flat() {
    return FlatFact.on(this, "", signed.name(), "");
  }

  @Override
  public Map<String, String> row() {
    return FORM.cells(date, staff, signed);
  }

  @Override
  public Map<String, String> takenBack(LocalDate from, LocalDate to) {
    return new SignInEntry(date, staff, Signature.UNKNOWN).row();
  }

  @Override
  public List<String> says(FactWording words) {
    return List.of(words.word(FactForm.code(signed)));
  }

  @Override
  public Optional<RowProblem> withoutEffect(Row row, PostCheck posts) {
    return posts.any(row, this, false);
  }

  private static List<RowChange> read(Row row, NameResolver names) {
    LocalDate date = row.date(Column.DATE);
    String staff = names.staff(row, Column.STAFF_NO);
    Signature signed = row.word(Column.SIGNED, ANSWERS, Signature.UNKNOWN);
    return List.of(
        signed == Signature.UNKNOWN
            ? FactChange.Retire.on(key(date, staff), staff, "", date, "")
            : new FactChange.Hold(new SignInEntry(date, staff, signed)));
  }

  private static Fact stored(FlatFact flat) {
    return new SignInEntry(flat.from(), flat.staff(), Signature.valueOf(flat.value()));
  }
}
