package afterclass.gateway.roster;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.i18n.PlainText;
import afterclass.gateway.workbook.SheetCell;
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
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file with its headings: interprets cells and records those it cannot interpret. The
 * value returned for a bad cell is irrelevant: a row with problems is not accepted.
 */
final class Row {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-M-d", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("H:mm[:ss]", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
  private static final int LONGEST_REMARK = 300;

  private static final Pattern LOST = Pattern.compile(".*\uFFFD.*|\\?{2,}|.*锟斤拷.*", Pattern.DOTALL);

  /**
   * Digits of a complete number; a shorter one may have lost its leading zeros in a spreadsheet.
   */
  private static final int FULL_DIGITS = 10;

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
    cells.forEach((column, cell) -> cell.damage().ifPresent(word -> bad(column, word)));
  }

  long line() {
    return line;
  }

  /** Returns the cell without surrounding blanks; empty if there is none. */
  String text(Column column) {
    SheetCell cell = cells.get(column);
    return cell == null ? "" : cell.text();
  }

  /** Returns the cells as the file has them. */
  Map<Column, SheetCell> cells() {
    return cells;
  }

  boolean has(Column column) {
    return !text(column).isEmpty();
  }

  /** Returns whether the row clears the fact that it names. */
  boolean takesBack() {
    return has(Column.ACTION) && word(Column.ACTION, TAKES_BACK, true);
  }

  String required(Column column) {
    if (!has(column)) {
      bad(column, "filled");
    }
    return text(column);
  }

  /** Returns whether the file has the column, filled or not. */
  boolean in(Column column) {
    return cells.containsKey(column);
  }

  /**
   * Returns the row's value, or the stored one if the file has no such column: a missing column
   * changes nothing.
   *
   * @param part returns the stored fact's value for the column
   */
  <F extends Fact, T> T kept(
      Column column, Optional<F> stored, Function<F, T> part, Supplier<T> entered) {
    return in(column) || stored.isEmpty() ? entered.get() : part.apply(stored.get());
  }

  /** Reads a required short text, such as a number or a name. */
  String label(Column column) {
    String label = required(column);
    if (label.length() > 100) {
      bad(column, "label");
    } else if (!PlainText.isLine(label)) {
      bad(column, "invisible");
    } else if (LOST.matcher(label).matches()) {
      bad(column, "lost-characters");
    }
    return label;
  }

  /** Reads a new card or staff number, in which every digit counts. */
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

  /** Reads a new card number; if zeros may be lost, accepts it and records a warning. */
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

  /** Returns warnings about accepted cells. */
  List<RowProblem> doubts() {
    return List.copyOf(doubts);
  }

  private SheetCell.Nature nature(Column column) {
    SheetCell cell = cells.get(column);
    return cell == null ? SheetCell.Nature.TEXT : cell.nature();
  }

  /** Returns the cell with full-width letters and digits converted to the usual ones. */
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
      return null; // The caller, who knows the cell, reports it.
    }
  }

  LocalDate date(Column column, LocalDate otherwise) {
    return has(column) ? date(column) : otherwise;
  }

  /** Reads the end of a range that begins at a date. */
  LocalDate end(LocalDate from, LocalDate otherwise) {
    return ended(from, date(Column.TO, otherwise));
  }

  /** Reads the end of a range, or takes the stored end if the file has no column for it. */
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

  /** Reads a weekday, 1 to 7 from Monday. */
  int weekday(Column column) {
    required(column);
    OptionalInt weekday = CellWords.weekday(plain(column).toLowerCase(Locale.ROOT));
    if (weekday.isEmpty()) {
      bad(column, "weekday");
    }
    return weekday.orElse(1);
  }

  /** Reads a time of day, to the second. */
  LocalTime time(Column column) {
    try {
      required(column);
      return LocalTime.parse(plain(column), TIME);
    } catch (DateTimeException e) {
      bad(column, "time");
      return LocalTime.MIN;
    }
  }

  /** Reads times of day separated by semicolons; returns none for an empty cell. */
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

  /** Reads a required sentence. */
  String remark(Column column) {
    String text = required(column);
    if (text.length() > LONGEST_REMARK) {
      bad(column, "remark");
    } else if (!PlainText.isLine(text)) {
      bad(column, "invisible");
    }
    return text;
  }

  /**
   * Returns the meaning of a word from a short list.
   *
   * @param otherwise value returned for a word that is not on the list
   */
  <T> T word(Column column, Map<String, T> meanings, T otherwise) {
    required(column);
    T meaning = meanings.get(plain(column).toLowerCase(Locale.ROOT));
    if (meaning == null) {
      bad(column, "word", CellWords.of(meanings.keySet()));
    }
    return Objects.requireNonNullElse(meaning, otherwise);
  }

  /** Records a bad cell; the first problem of a cell is kept. */
  void bad(Column column, String word, Object... values) {
    problems.putIfAbsent(column, problem(column, word, values));
  }

  /** Returns a problem of a cell. */
  RowProblem problem(Column column, String word, Object... values) {
    SheetCell cell = cells.get(column);
    String written = headings.get(column);
    Phrase heading = written == null ? column : new Phrase.Both(written, written);
    String address = cell == null ? "" : cell.address();
    return RowProblem.of(line, address, heading, text(column), word, values);
  }

  /** Returns whether all cells read so far are valid. */
  boolean sound() {
    return problems.isEmpty();
  }

  /** Returns all bad cells in file order, then missing ones. */
  List<RowProblem> problems() {
    Set<Column> order = new LinkedHashSet<>(cells.keySet());
    order.addAll(problems.keySet());
    return order.stream().map(problems::get).filter(Objects::nonNull).toList();
  }
}
