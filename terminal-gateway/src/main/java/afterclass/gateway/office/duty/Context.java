package afterclass.gateway.office.duty;

import afterclass.gateway.office.sheet.Grid;
import afterclass.gateway.office.value.Parity;
import afterclass.gateway.office.value.Plain;
import afterclass.gateway.office.value.ServiceText.ServiceRead;
import afterclass.gateway.office.value.WeekdayHeading;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the titles of a grid and the name of its sheet tell of all its cells. */
final class Context {
  private static final Pattern NUMBER =
      Pattern.compile("^[(（]?[一二三四五六七八九十\\d]{1,3}[)）]?[、.．:：]\\s*");
  private static final Pattern DATES =
      Pattern.compile("[\\d年月日.\\-—~～至到/（）()\\s]{6,}|自?\\d{1,4}年?\\d{0,2}月?\\d{0,2}日?起?");
  private static final Pattern GENERIC =
      Pattern.compile("(sheet|工作表|表)\\d*", Pattern.CASE_INSENSITIVE);
  private static final int SHORT = 14;

  private final Desk desk;
  private final List<DutyTable> tables;
  private final int index;
  private final String fileName;
  private @Nullable List<Label> labels;
  private @Nullable List<Named> service;

  Context(Desk desk, List<DutyTable> tables, int index, String fileName) {
    this.desk = desk;
    this.tables = tables;
    this.index = index;
    this.fileName = fileName;
  }

  private DutyTable table() {
    return tables.get(index);
  }

  /**
   * Returns the service that holds for the whole grid: that of its own title, of the sheet's name
   * or of the nearest title that names one. A title of its own that names none is asked about.
   */
  Optional<Named> service() {
    List<Named> known = service;
    if (known == null) {
      known = readService().stream().toList();
      service = known;
    }
    return known.stream().findFirst();
  }

  private Optional<Named> readService() {
    List<Label> own = ownTitles();
    List<Label> titles = own.isEmpty() ? labels() : own;
    for (Label label : titles) {
      ServiceRead read = desk.sense().service(label.text());
      if (read.isOne()) {
        desk.shown().add("office.duty.title", label.place(), label.text());
        return Optional.of(new Named(read, label));
      }
    }
    return titles.stream()
        .filter(label -> label.text().length() <= SHORT)
        .findFirst()
        .or(() -> titles.stream().findFirst())
        .map(label -> new Named(desk.sense().service(label.text()), label));
  }

  /**
   * The word for a service with its place.
   *
   * @param word the word
   * @param label where it stands
   */
  record Named(ServiceRead word, Label label) {}

  /** Returns the weekdays that hold for the whole grid. */
  Optional<Set<DayOfWeek>> days() {
    for (Label label : labels()) {
      Optional<WeekdayHeading> heading =
          desk.sense()
              .guided(label.text())
              .filter(found -> found.days().size() <= 5 && !isOver(label, found));
      if (heading.isPresent()) {
        return Optional.of(heading.get().days());
      }
    }
    return Optional.empty();
  }

  /** Returns whether a weekday is the title of another grid of the sheet alone. */
  private boolean isOver(Label label, WeekdayHeading day) {
    boolean mine = false;
    boolean others = false;
    boolean parted = day.rest().isEmpty();
    for (DutyTable each : tables) {
      List<Label> titles = new ArrayList<>();
      addTitles(each, titles);
      boolean here = titles.stream().anyMatch(title -> title.place().equals(label.place()));
      boolean beside = each.head().top() == table().head().top();
      mine |= beside && here;
      others |= !beside && here;
      parted |=
          each.head().top() != tables.get(0).head().top()
              && titles.stream().anyMatch(it -> desk.sense().guided(it.text()).isPresent());
    }
    return others && !mine && parted;
  }

  /** Returns the weeks that hold for the whole grid. */
  Parity weeks() {
    for (Label label : labels()) {
      boolean odd = label.text().contains("单周");
      boolean even = label.text().contains("双周");
      if (odd != even && !label.text().contains("单双周")) {
        return odd ? Parity.ODD : Parity.EVEN;
      }
    }
    return Parity.EVERY;
  }

  /** Returns the titles between this grid and the one above, or of the one above if it has none. */
  private List<Label> ownTitles() {
    for (int i = index; i > 0; i--) {
      List<Label> own = new ArrayList<>();
      addTitles(tables.get(i), own);
      List<Label> bare = bare(own);
      if (!bare.isEmpty() && tables.get(i).head().top() > tables.get(0).head().top()) {
        return bare;
      }
    }
    return List.of();
  }

  /** Returns the texts that may tell something of the whole grid, the nearest first. */
  private List<Label> labels() {
    List<Label> known = labels;
    if (known == null) {
      known = readLabels();
      labels = known;
    }
    return known;
  }

  private List<Label> readLabels() {
    List<Label> all = new ArrayList<>(ownTitles());
    Grid grid = table().grid();
    boolean several = tables.stream().map(table -> table.head().top()).distinct().count() > 1;
    Label sheet = new Label(grid.name(), grid.place());
    boolean named = !GENERIC.matcher(Plain.tight(sheet.text())).matches();
    if (named && !several) {
      all.add(sheet);
    }
    if (all.isEmpty() || !several) {
      addTitles(tables.get(0), all);
    }
    if (named && several) {
      all.add(sheet);
    }
    all.add(new Label(fileName.replaceFirst("\\.[A-Za-z]+$", ""), grid.place()));
    return bare(all);
  }

  private static List<Label> bare(List<Label> labels) {
    return labels.stream()
        .map(label -> new Label(bare(label.text()), label.place()))
        .filter(label -> !label.text().isEmpty())
        .toList();
  }

  private static void addTitles(DutyTable table, List<Label> labels) {
    List<Integer> titles = table.titles();
    for (int i = titles.size() - 1; i >= 0; i--) {
      int row = titles.get(i);
      table.grid().filled(row).stream()
          .map(cell -> new Label(cell.text(), table.grid().place(row, cell.column())))
          .forEach(labels::add);
    }
  }

  /** Returns a title without its number and dates. */
  private static String bare(String title) {
    String plain = NUMBER.matcher(Plain.of(title)).replaceFirst("");
    return DATES.matcher(plain).replaceAll("").strip();
  }
}
