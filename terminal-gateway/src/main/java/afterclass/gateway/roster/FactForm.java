package afterclass.gateway.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What one kind of fact means in files, on forms and in the store.
 *
 * @param fields the columns by which one fact is entered, in the order of a form
 * @param optional columns that a file may leave out
 * @param required columns that a file must have
 * @param about the columns that say what a row is about: with the same cells it replaces another
 * @param course how its rows take effect
 * @param read what a row of a file says; a range of calendar days says one thing for each; it
 *     counts only if the row is sound afterwards
 * @param stored the fact that has these columns in the store
 * @param entered the row that says what was entered on a form
 * @param corrected the row that says what was entered on a form in place of a fact
 */
record FactForm(
    List<Column> fields,
    Set<Column> optional,
    Set<Column> required,
    Set<Column> about,
    Course course,
    BiFunction<Row, Names, List<RowChange>> read,
    Function<FlatFact, Fact> stored,
    UnaryOperator<Map<String, String>> entered,
    UnaryOperator<Map<String, String>> corrected) {

  /** The word by which a row takes something back. */
  static final String CLEAR = "clear";

  /** How the rows of a file take effect. */
  enum Course {
    /** In any order: two rows about the same contradict one another. */
    AT_ONCE,
    /** In any order, and they tell what was: none can be known before its date. */
    OF_THE_PAST,
    /** One after the other, so that one may take back what one before it said. */
    IN_ORDER,
    /** One after the other, over ranges of dates of which a part can be taken back. */
    OVER_RANGES
  }

  /** A kind that is entered by these columns, all of which a file must have. */
  static FactForm of(
      Course course,
      BiFunction<Row, Names, List<RowChange>> read,
      Function<FlatFact, Fact> stored,
      Column... fields) {
    Set<Column> all = Set.of(fields);
    UnaryOperator<Map<String, String>> same = UnaryOperator.identity();
    return new FactForm(
        Arrays.asList(fields), Set.of(), all, all, course, read, stored, same, same);
  }

  /** With columns that a file may leave out. */
  FactForm withOptional(Column... columns) {
    return with(Arrays.asList(columns), without(required, columns), about);
  }

  /** With a column that a file must have though it is no field of a form. */
  FactForm withRequired(Column column) {
    Set<Column> all = EnumSet.copyOf(required);
    all.add(column);
    return with(optional, all, about);
  }

  /** With only these columns to say what a row is about. */
  FactForm about(Column... columns) {
    return with(optional, required, Set.of(columns));
  }

  private FactForm with(Collection<Column> more, Set<Column> needed, Set<Column> which) {
    return new FactForm(
        fields, Set.copyOf(more), needed, which, course, read, stored, entered, corrected);
  }

  /** With other rows for what was entered on a form. */
  FactForm entering(
      UnaryOperator<Map<String, String>> entering, UnaryOperator<Map<String, String>> correcting) {
    return new FactForm(
        fields, optional, required, about, course, read, stored, entering, correcting);
  }

  private static Set<Column> without(Set<Column> columns, Column... some) {
    Set<Column> rest = EnumSet.copyOf(columns);
    rest.removeAll(Arrays.asList(some));
    return rest;
  }

  /** Whether such facts hold over ranges of dates, of which a part can be taken back. */
  boolean ranged() {
    return course == Course.OVER_RANGES;
  }

  /** Whether rows take effect one after the other. */
  boolean inOrder() {
    return ranged() || course == Course.IN_ORDER;
  }

  /** Whether such facts tell what was. */
  boolean ofThePast() {
    return course == Course.OF_THE_PAST;
  }

  /** The rows that say something else in place of a fact of this kind. */
  List<Map<String, String>> correcting(Fact fact, Map<String, String> wanted) {
    Map<String, String> said = fact.row();
    boolean replaces =
        !ranged()
            && about.stream()
                .map(Column::code)
                .allMatch(
                    name -> said.get(name) != null && said.get(name).equals(wanted.get(name)));
    List<Map<String, String>> rows = new ArrayList<>();
    if (!replaces) {
      rows.add(fact.takenBack(fact.from(), fact.to()));
    }
    rows.add(corrected.apply(wanted));
    return rows;
  }

  /** Cells by the names of the fields, in their order. */
  Map<String, String> cells(Object... values) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      cells.put(fields.get(i).code(), text(values[i]));
    }
    return cells;
  }

  private static String text(Object value) {
    if (value instanceof Enum<?> word) {
      return code(word);
    }
    return value.equals(Fact.ALWAYS) || value.equals(Fact.NEVER) ? "" : value.toString();
  }

  /** The word of a constant in files, as {@code absent}. */
  static String code(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  /**
   * The words that a cell may hold, by what they mean; those that take back mean nothing.
   *
   * @param chinese the Chinese words; the English ones are the names of what they mean
   */
  static <E extends Enum<E>> Map<String, Optional<E>> words(Map<String, E> chinese) {
    Map<String, Optional<E>> words = new TreeMap<>();
    chinese.forEach((word, meant) -> words.put(word, Optional.of(meant)));
    chinese.values().forEach(meant -> words.put(code(meant), Optional.of(meant)));
    words.put(CLEAR, Optional.empty());
    words.put("撤销", Optional.empty());
    return words;
  }

  /** A row with another cell. */
  static Map<String, String> with(Map<String, String> row, Column column, String cell) {
    Map<String, String> cells = new LinkedHashMap<>(row);
    cells.put(column.code(), cell);
    return cells;
  }
}
