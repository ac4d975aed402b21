package afterclass.gateway.office.layout;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.lookup.Period;
import afterclass.gateway.office.lookup.Periods;
import afterclass.gateway.office.lookup.Remarks;
import afterclass.gateway.office.lookup.Settled;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.sheet.GridCell;
import afterclass.gateway.office.sheet.OfficeSheet;
import afterclass.gateway.office.sheet.SheetTable;
import afterclass.gateway.office.value.NothingText;
import afterclass.gateway.office.value.Parity;
import afterclass.gateway.office.value.Weekdays;
import afterclass.gateway.office.value.WeeksText;
import afterclass.gateway.roster.ImportKind;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of a roster's list: who has which service on which weekdays. */
final class RosterRows implements ListReader {
  private final ListDesk desk;
  private final SheetTable table;
  private @Nullable Period period;
  private final RosterDays days;

  RosterRows(ListDesk desk) {
    this.desk = desk;
    this.table = desk.table();
    this.days = new RosterDays(desk);
  }

  /** Returns the layout. */
  static Layout layout() {
    return new FactList(
        "roster-list",
        ImportKind.ROSTER,
        Set.of("weekday", "date", "service"),
        RosterRows::complete,
        RosterRows::new);
  }

  private static boolean complete(SheetTable table, OfficeSheet file) {
    boolean who = table.has("name") || table.has("staffNo");
    boolean what = table.has("service") || ListDesk.titled(table, file).isPresent();
    boolean dated = table.has("date") && table.has("service") && !table.has("weekday");
    return who
        && what
        && (dated || RosterDays.stand(table) || RosterDays.ofSheet(table).isPresent());
  }

  @Override
  public void see(int row) {
    desk.see(row);
  }

  @Override
  public boolean readsRemarks() {
    return true;
  }

  @Override
  public void read(int row) {
    List<Settled> people = desk.people(row);
    if (people.isEmpty() || isIdle(row)) {
      String why = people.isEmpty() ? "office.skip.nobody" : "office.skip.no-service";
      desk.skip(row, why);
      return;
    }
    if (!table.has("weekday") && RosterDays.ofSheet(table).isEmpty()) {
      String date = table.text(row, "date");
      desk.clerk().problem(table.place(row, "date"), table.heading("date"), date, "roster-date");
      return;
    }
    Optional<List<Weekdays>> read = days.of(row);
    if (read.isEmpty()) {
      desk.clerk().wait(people.size());
      return;
    }
    Settled left = Remarks.ask(table.place(row, "note"), table.text(row, "note"), desk.clerk());
    String weeks = table.text(row, "weeks");
    if (!NothingText.isNone(weeks) && WeeksText.read(weeks).isEmpty()) {
      desk.clerk().problem(table.place(row, "weeks"), table.heading("weeks"), weeks, "weeks");
      return;
    }
    List<Settled> meant = people.stream().filter(person -> isNamed(person, row)).toList();
    for (Settled person : people) {
      boolean spared = !meant.isEmpty() && !meant.contains(person);
      Settled own = spared ? Settled.found("") : left;
      read.get().forEach(part -> take(row, person, part, own));
    }
  }

  /** Returns whether the remark of a row names a person: it then is about those alone. */
  private boolean isNamed(Settled person, int row) {
    return desk.clerk()
        .school()
        .numbered(person.value())
        .filter(member -> table.text(row, "note").contains(member.name()))
        .isPresent();
  }

  /** Returns whether a row says that there is no service. */
  private boolean isIdle(int row) {
    return table.has("service") && NothingText.read(table.text(row, "service")).isPresent();
  }

  private void take(int row, Settled person, Weekdays days, Settled left) {
    Settled service = desk.service(row);
    List<Settled> weekdays = new ArrayList<>();
    for (DayOfWeek day : days.days()) {
      weekdays.add(day.compareTo(DayOfWeek.FRIDAY) > 0 ? weekend(row, day) : day(day));
    }
    Map<String, Settled> parts = new LinkedHashMap<>();
    parts.put("staffNo", person);
    parts.put("weekday", Remarks.left(ListDesk.joined(weekdays), left));
    parts.put("service", service);
    Parity weeks = parity(row, days);
    if (weeks != Parity.EVERY) {
      parts.put("weeks", Settled.found(weeks.name().toLowerCase(Locale.ROOT)));
    }
    put(row, parts);
  }

  private static Settled day(DayOfWeek day) {
    return Settled.found(String.valueOf(day.getValue()));
  }

  private Settled weekend(int row, DayOfWeek day) {
    String services = table.text(row, "service");
    String word = "周" + (day == DayOfWeek.SATURDAY ? "六" : "日");
    Phrase named = new Phrase.Both(word, day == DayOfWeek.SATURDAY ? "Saturday" : "Sunday");
    Place where = table.place(row, "weekday");
    return desk.ask(
        Question.choice(
            "weekend:" + day.getValue() + ":" + services,
            where,
            word + " " + services,
            Phrase.of("office.ask.weekend", named, services),
            List.of(
                Choice.of(String.valueOf(day.getValue()), "office.choice.weekend", services, named),
                Choice.skip())));
  }

  private Parity parity(int row, Weekdays days) {
    return WeeksText.read(table.text(row, "weeks")).map(WeeksText::parity).orElse(days.parity());
  }

  private void put(int row, Map<String, Settled> parts) {
    Settled from = date(row, "from");
    Settled to = date(row, "to");
    List<Place> where =
        desk.where(row, "weekday", "service", "name", "staffNo", "from", "to", "weeks");
    if (from.isFound() && !from.value().isEmpty()) {
      parts.put("from", from);
      parts.put("to", to);
      desk.put(where, parts);
      return;
    }
    Period whole = limited(row, period());
    if (whole.state() == Settled.State.SKIPPED) {
      return;
    }
    List<Map<String, String>> dated = whole.dated(Map.of());
    if (dated.isEmpty() || from.state() == Settled.State.WAITING) {
      parts.put("from", Settled.WAITING);
      desk.put(where, parts);
    }
    for (Map<String, String> part : dated) {
      Map<String, Settled> dates = new LinkedHashMap<>(parts);
      part.forEach((column, value) -> dates.put(column, Settled.found(value)));
      if (!to.isFound() || !to.value().isEmpty()) {
        dates.put("to", to);
      }
      desk.put(where, dates);
    }
  }

  /** Returns a period without the weeks of the term that a row does not name. */
  private Period limited(int row, Period whole) {
    List<WeeksText.Run> runs =
        WeeksText.read(table.text(row, "weeks")).map(WeeksText::runs).orElse(List.of());
    if (runs.isEmpty() || !whole.isFound()) {
      return whole;
    }
    Period limited = whole.inWeeks(desk.clerk().school(), runs);
    desk.clerk()
        .notice(
            table.place(row, "weeks"),
            table.text(row, "weeks"),
            "office.read.weeks",
            limited.phrase());
    return limited;
  }

  private Settled date(int row, String column) {
    Optional<GridCell> cell =
        table.cell(row, column).filter(found -> NothingText.read(found.text()).isEmpty());
    return cell.isEmpty()
        ? Settled.found("")
        : desk.days().dates().one(cell.get(), table.place(row, column), table.heading(column));
  }

  private Period period() {
    if (period == null) {
      OfficeSheet file = desk.file();
      period = new Periods(desk.clerk()).of(file.grid(), file.sheets(), file.fileName());
    }
    return period;
  }
}
