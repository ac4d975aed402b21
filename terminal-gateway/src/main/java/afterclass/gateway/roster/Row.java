package afterclass.gateway.roster;

import afterclass.gateway.i18n.Phrase;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file with its headings: gives cells their meaning, and notes every cell that has
 * none. What a bad cell is read as is of no use: a row with problems is not taken.
 */
final class Row {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-M-d", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("H:mm[:ss]", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
  private static final int LONGEST_REMARK = 300;

  private static final Pattern ERROR =
      Pattern.compile("#(N/A|REF!|VALUE!|DIV/0!|NAME\\?|NUM!|NULL!|[A-Z_]{3,20}!)|Err:[0-9]{3}");
  private static final Pattern NARROW = Pattern.compile("#{3,}");
  private static final Pattern LOST = Pattern.compile(".*\uFFFD.*|\\?{2,}|.*锟斤拷.*", Pattern.DOTALL);

  /** Card and staff numbers of so many digits have lost no zero. */
  private static final int FULL_DIGITS = 10;

  private static final List<List<String>> WEEKDAYS =
      List.of(
          List.of("1", "mon", "monday", "周一", "星期一"),
          List.of("2", "tue", "tuesday", "周二", "星期二"),
          List.of("3", "wed", "wednesday", "周三", "星期三"),
          List.of("4", "thu", "thursday", "周四", "星期四"),
          List.of("5", "fri", "friday", "周五", "星期五"),
          List.of("6", "sat", "saturday", "周六", "星期六"),
          List.of("7", "sun", "sunday", "周日", "星期日", "周天", "星期天"));

  private static final Map<String, Boolean> TAKES_BACK =
      new TreeMap<>(Map.of("add", false, "增加", false, "clear", true, "撤销", true));

  private final long line;
  private final Map<Column, String> headings;
  private final Map<Column, SheetCell> cells;
  private final Map<Column, RowProblem> problems = new EnumMap<>(Column.class);
  private final List<RowProblem> doubts = new ArrayList<>();

  Row(long line, Map<Column, String> headings, Map<Column, SheetCell> cells) {
    this.line = line;
    this.headings = headings;
    this.cells = cells;
    cells.forEach(this::damage);
  }

  /** Notes what a spreadsheet shows where it has no value to show. */
  private void damage(Column column, SheetCell cell) {
    if (cell.nature() == SheetCell.Nature.FORMULA) {
      bad(column, "formula");
    } else if (cell.nature() == SheetCell.Nature.ERROR || ERROR.matcher(cell.text()).matches()) {
      bad(column, "cell-error");
    } else if (NARROW.matcher(cell.text()).matches()) {
      bad(column, "narrow");
    }
  }

  long line() {
    return line;
  }

  /** The cell without blanks around it, or empty if there is none. */
  String text(Column column) {
    SheetCell cell = cells.get(column);
    return cell == null ? "" : cell.text();
  }

  boolean has(Column column) {
    return !text(column).isEmpty();
  }

  /** Whether the row takes back what it names. */
  boolean takesBack() {
    return has(Column.ACTION) && word(Column.ACTION, TAKES_BACK, true);
  }

  String required(Column column) {
    if (!has(column)) {
      bad(column, "filled");
    }
    return text(column);
  }

  /** Whether the file has the column, filled or not. */
  boolean in(Column column) {
    return cells.containsKey(column);
  }

  /**
   * What the row says, or what is stored where the file has no such column: a column that is not
   * there changes nothing.
   *
   * @param part what the stored fact has in place of the cell
   */
  <F extends Fact, T> T kept(
      Column column, Optional<F> stored, Function<F, T> part, Supplier<T> said) {
    return in(column) || stored.isEmpty() ? said.get() : part.apply(stored.get());
  }

  /** A short text, as a number or a name, that must be there. */
  String label(Column column) {
    String label = required(column);
    if (label.length() > 100) {
      bad(column, "label");
    } else if (label.chars().anyMatch(Character::isISOControl)) {
      bad(column, "invisible");
    } else if (LOST.matcher(label).matches()) {
      bad(column, "lost-characters");
    }
    return label;
  }

  /** A card or staff number that is said here for the first time: each of its digits counts. */
  String number(Column column, LostZeros zeros) {
    label(column);
    String number = plain(column);
    SheetCell.Nature nature = nature(column);
    NumberDamage.word(number, nature).ifPresent(word -> bad(column, word));
    if (nature == SheetCell.Nature.NUMBER && number.length() < FULL_DIGITS) {
      bad(column, "bare-number", "0".repeat(FULL_DIGITS));
    }
    zeros
        .digits(number, nature == SheetCell.Nature.TEXT)
        .ifPresent(digits -> bad(column, "zeros-lost", digits));
    return number;
  }

  /** A card number, likewise; where its zeros may be lost it is taken, and that is said. */
  String card(Column column, LostZeros zeros) {
    int before = problems.size();
    String number = number(column, zeros);
    if (problems.size() == before && nature(column) == SheetCell.Nature.UNTYPED) {
      zeros
          .doubtful(number)
          .ifPresent(digits -> doubts.add(problem(column, "zeros-doubt", digits)));
    }
    return number;
  }

  /** What may be wrong with it although it is taken. */
  List<RowProblem> doubts() {
    return List.copyOf(doubts);
  }

  private SheetCell.Nature nature(Column column) {
    SheetCell cell = cells.get(column);
    return cell == null ? SheetCell.Nature.TEXT : cell.nature();
  }

  /** What a cell says, wide letters and digits as the usual ones. */
  String plain(Column column) {
    return SheetCell.plain(text(column));
  }

  LocalDate date(Column column) {
    required(column);
    String text = plain(column).replace('/', '-');
    LocalDate date = parsed(text);
    if (date == null || date.getYear() < 1900 || date.getYear() > 2999) {
      bad(column, "date");
      return Fact.ALWAYS;
    }
    return date;
  }

  private static @Nullable LocalDate parsed(String text) {
    try {
      return LocalDate.parse(text, DATE);
    } catch (DateTimeException e) {
      return null; // Said by the caller, who knows the cell.
    }
  }

  LocalDate date(Column column, LocalDate otherwise) {
    return has(column) ? date(column) : otherwise;
  }

  /** The end of a range that begins at a date. */
  LocalDate end(LocalDate from, LocalDate otherwise) {
    return ended(from, date(Column.TO, otherwise));
  }

  /** The same, or the end that is stored where the file has no column for it. */
  LocalDate end(LocalDate from, LocalDate otherwise, Optional<? extends Fact> stored) {
    return ended(from, kept(Column.TO, stored, Fact::to, () -> date(Column.TO, otherwise)));
  }

  private LocalDate ended(LocalDate from, LocalDate to) {
    if (!to.isBefore(from)) {
      return to;
    }
    if (!in(Column.TO)) {
      bad(Column.FROM, "kept-end", to);
    } else if (!in(Column.FROM)) {
      bad(Column.TO, "kept-from", from);
    } else {
      bad(Column.TO, "end", from);
    }
    return to;
  }

  int weekday(Column column) {
    required(column);
    String said = plain(column).toLowerCase(Locale.ROOT);
    for (int i = 0; i < WEEKDAYS.size(); i++) {
      if (WEEKDAYS.get(i).contains(said)) {
        return i + 1;
      }
    }
    bad(column, "weekday");
    return 1;
  }

  /** A time of day, to the second. */
  LocalTime time(Column column) {
    try {
      required(column);
      return LocalTime.parse(plain(column), TIME);
    } catch (DateTimeException e) {
      bad(column, "time");
      return LocalTime.MIN;
    }
  }

  /** Times of day, parted by semicolons; none of an empty cell. */
  List<LocalTime> times(Column column) {
    List<LocalTime> times = new ArrayList<>();
    for (String part : text(column).split("[;；、|]", -1)) {
      try {
        if (!part.isBlank()) {
          times.add(LocalTime.parse(part.strip(), TIME));
        }
      } catch (DateTimeException e) {
        bad(column, "time");
      }
    }
    return times;
  }

  /** A sentence that must be there. */
  String remark(Column column) {
    String text = required(column);
    if (text.length() > LONGEST_REMARK) {
      bad(column, "remark");
    } else if (text.chars().anyMatch(Character::isISOControl)) {
      bad(column, "invisible");
    }
    return text;
  }

  /**
   * The meaning of a word out of a short list.
   *
   * @param otherwise what a word is read as that is not on the list
   */
  <T> T word(Column column, Map<String, T> meanings, T otherwise) {
    required(column);
    T meaning = meanings.get(plain(column).toLowerCase(Locale.ROOT));
    if (meaning == null) {
      bad(column, "word", CellWords.of(meanings.keySet()));
    }
    return Objects.requireNonNullElse(meaning, otherwise);
  }

  /** Notes a bad cell; what was noted of it first stands. */
  void bad(Column column, String word, Object... values) {
    problems.putIfAbsent(column, problem(column, word, values));
  }

  /** What is wrong with a cell. */
  RowProblem problem(Column column, String word, Object... values) {
    SheetCell cell = cells.get(column);
    String said = headings.get(column);
    Phrase heading = said == null ? column : new Phrase.Both(said, said);
    String address = cell == null ? "" : cell.address();
    return RowProblem.of(line, address, heading, text(column), word, values);
  }

  /** Whether no cell is bad so far. */
  boolean sound() {
    return problems.isEmpty();
  }

  /** Every bad cell, in the order of the file, then what is missing. */
  List<RowProblem> problems() {
    Set<Column> order = new LinkedHashSet<>(cells.keySet());
    order.addAll(problems.keySet());
    return order.stream().map(problems::get).filter(Objects::nonNull).toList();
  }
}
