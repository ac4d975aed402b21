package afterclass.gateway.office.layout;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.lookup.Dates;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.reading.ReadRow;
import afterclass.gateway.office.sheet.Headings;
import afterclass.gateway.office.sheet.OfficeSheet;
import afterclass.gateway.office.sheet.SheetTable;
import afterclass.gateway.office.sheet.TableFinder;
import afterclass.gateway.roster.ImportKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The list of cards: a row for each person, with number or name and the card handed out. */
final class CardList implements Layout {
  private static final TableFinder TABLES =
      new TableFinder(Headings.of(ImportKind.CARDS.verb()), Set.of("card", "face"));

  @Override
  public String id() {
    return "card-list";
  }

  @Override
  public Set<ImportKind> kinds() {
    return Set.of(ImportKind.CARDS);
  }

  @Override
  public int fits(OfficeSheet file) {
    return tables(file).stream().mapToInt(table -> table.bottom() - table.headBottom()).sum();
  }

  private static List<SheetTable> tables(OfficeSheet file) {
    return TABLES.tables(file.grid()).stream()
        .filter(
            table ->
                (table.has("card") || table.has("face"))
                    && (table.has("name") || table.has("staffNo")))
        .toList();
  }

  @Override
  public void read(OfficeSheet file, Clerk clerk) {
    List<SheetTable> tables =
        tables(file).stream().flatMap(table -> CardKinds.chosen(table, clerk).stream()).toList();
    Map<SheetTable, List<Integer>> rows = new LinkedHashMap<>();
    List<CardCells.CardCell> cells = new ArrayList<>();
    for (SheetTable table : tables) {
      ListRows.tellUnused(table, clerk);
      rows.put(table, ListRows.of(table, clerk));
      rows.get(table).forEach(row -> CardCells.cell(table, "card", row).ifPresent(cells::add));
    }
    CardCells cards = new CardCells(clerk, cells);
    CardBook book = new CardBook(clerk);
    rows.forEach(
        (table, data) -> {
          Dates dates = Dates.of(file, table.titles(), clerk);
          data.forEach(new CardRows(table, dates, cards, clerk, book)::read);
        });
    Map<String, List<ReadRow>> byCard = new LinkedHashMap<>();
    for (ReadRow row : book.rows()) {
      byCard.computeIfAbsent(row.values().get("card"), card -> new ArrayList<>()).add(row);
    }
    byCard.forEach((card, same) -> take(card, same, clerk));
  }

  /** Takes the rows of a card; asks who holds it if they name several people from one date on. */
  private static void take(String card, List<ReadRow> rows, Clerk clerk) {
    Map<String, List<ReadRow>> byHolder = new LinkedHashMap<>();
    for (ReadRow row : rows) {
      byHolder.computeIfAbsent(row.values().get("staffNo"), no -> new ArrayList<>()).add(row);
    }
    if (byHolder.size() == 1 || rows.stream().anyMatch(row -> row.values().containsKey("to"))) {
      rows.forEach(clerk::row);
      return;
    }
    List<Choice> choices = new ArrayList<>();
    byHolder.keySet().forEach(no -> choices.add(Choice.same(no, holder(no, clerk))));
    choices.add(Choice.skip());
    Question question =
        Question.choice(
                "same-card:" + card,
                rows.get(0).where().get(0),
                card,
                Phrase.of("office.ask.same-card", card, byHolder.size()),
                choices)
            .at(rows.stream().map(row -> row.where().get(0)).toList());
    Optional<String> holder = clerk.ask(question);
    if (holder.isEmpty()) {
      clerk.wait(rows.size());
    } else {
      byHolder.getOrDefault(holder.get(), List.of()).forEach(clerk::row);
    }
  }

  private static String holder(String no, Clerk clerk) {
    return clerk.school().numbered(no).map(member -> no + " " + member.name()).orElse(no);
  }
}
