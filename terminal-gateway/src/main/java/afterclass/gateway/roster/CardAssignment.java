package afterclass.gateway.roster;

import afterclass.gateway.credential.CardNumberFormats;
import afterclass.gateway.roster.FactForm.Course;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The assignment of a card to a staff member.
 *
 * @param card card number as written by the office
 * @param staff staff number of the holder
 * @param from first date
 * @param to last date, included, or {@link #NEVER}
 */
public record CardAssignment(String card, String staff, LocalDate from, LocalDate to)
    implements RangedFact {
  static final FactForm FORM =
      FactForm.of(
              Course.OVER_RANGES,
              CardAssignment::read,
              CardAssignment::stored,
              Column.CARD,
              Column.STAFF_NO,
              Column.FROM,
              Column.TO)
          .withOptional(Column.TO, Column.ACTION);

  @Override
  public ImportKind kind() {
    return ImportKind.CARDS;
  }

  @Override
  public FactKey key() {
    return key(card, from);
  }

  private static FactKey key(String card, LocalDate from) {
    return FactKey.of(ImportKind.CARDS, card, from);
  }

  @Override
  public String subject() {
    return card;
  }

  @Override
  public FlatFact flat() {
    return FlatFact.over(this, card, 0, "", "");
  }

  @Override
  public Map<String, String> row() {
    return FORM.cells(card, staff, from, to);
  }

  @Override
  public List<String> says(FactWording words) {
    return List.of(card);
  }

  @Override
  public CardAssignment during(LocalDate first, LocalDate last) {
    return new CardAssignment(card, staff, first, last);
  }

  @Override
  public boolean sameThing(RangedFact other) {
    return other instanceof CardAssignment that && that.card.equals(card);
  }

  /**
   * Returns whether the other fact assigns the same card, also if its number is written in another
   * notation.
   */
  @Override
  public boolean takesFrom(RangedFact whole) {
    return whole instanceof CardAssignment that
        && CardNumberFormats.plain(card).equals(CardNumberFormats.plain(that.card));
  }

  @Override
  public boolean absorbs(RangedFact other) {
    return other.meets(this);
  }

  @Override
  public List<FactIndex.Place> places() {
    List<FactIndex.Place> places = new ArrayList<>();
    places.add(FactIndex.CARD.at(card));
    places.add(FactIndex.byPerson(kind()).at(staff));
    CardNumberFormats.others(card).forEach(other -> places.add(FactIndex.SPELLING.at(other)));
    return places;
  }

  private static List<RowChange> read(Row row, NameResolver names) {
    // Any number once accepted can be cleared, even if it is malformed.
    String card = row.takesBack() ? row.label(Column.CARD) : names.number(row, Column.CARD);
    String staff = names.staff(row, Column.STAFF_NO);
    if (row.takesBack()) {
      LocalDate first = row.date(Column.FROM, ALWAYS);
      LocalDate last = row.end(first, NEVER);
      return List.of(new RowChange.TakeOut(new CardAssignment(card, staff, first, last)));
    }
    LocalDate from = row.date(Column.FROM);
    LocalDate to = row.end(from, NEVER, names.stored(key(card, from), CardAssignment.class));
    return List.of(new FactChange.Hold(new CardAssignment(card, staff, from, to)));
  }

  private static Fact stored(FlatFact flat) {
    return new CardAssignment(flat.subject(), flat.staff(), flat.from(), flat.to());
  }
}
