package afterclass.gateway.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
 * The form of one kind of fact in files, on web forms and in the store.
 *
 * @param fields columns for entering one fact, in form order
 * @param optional columns a file may omit
 * @param required columns a file must have
 * @param about columns that identify the subject: a row with equal cells there replaces another
 * @param course how rows take effect
 * @param read reads a row's changes, one for each date of a calendar range; the result counts only
 *     if the row has no problem afterwards
 * @param stored creates the fact from its columns in the store
 * @param entered converts cells entered on a form to a row
 * @param corrected converts cells entered on a form to a row that corrects a fact
 */
record FactForm(
    List<Column> fields,
    Set<Column> optional,
    Set<Column> required,
    Set<Column> about,
    Course course,
    BiFunction<Row, NameResolver, List<RowChange>> read,
    Function<FlatFact, Fact> stored,
    UnaryOperator<Map<String, String>> entered,
    UnaryOperator<Map<String, String>> corrected) {

  /** The word in a cell that makes a row remove a fact. */
  static final String CLEAR = "clear";

  /** The way in which a file's rows take effect. */
  enum Course {
    /** Rows take effect in any order; two rows about the same subject contradict each other. */
    AT_ONCE,
    /**
     * Rows take effect in any order, and state what happened: a row cannot be known before its
     * date.
     */
    OF_THE_PAST,
    /** Rows take effect in file order, so that a row may clear what an earlier row stated. */
    IN_ORDER,
    /** In file order, over ranges of dates that can be cleared in part. */
    OVER_RANGES
  }

  /** Returns a form with fields that are all required in a file. */
  static FactForm of(
      Course course,
      BiFunction<Row, NameResolver, List<RowChange>> read,
      Function<FlatFact, Fact> stored,
      Column... fields) {
    Set<Column> all = Set.of(fields);
    UnaryOperator<Map<String, String>> same = UnaryOperator.identity();
    return new FactForm(
        Arrays.asList(fields), Set.of(), all, all, course, read, stored, same, same);
  }

  /** Returns this form with columns a file may omit. */
  FactForm withOptional(Column... columns) {
    return with(Arrays.asList(columns), without(required, columns), about);
  }

  /** Returns this form with a required column that is not a field. */
  FactForm withRequired(Column column) {
    Set<Column> all = EnumSet.copyOf(required);
    all.add(column);
    return with(optional, all, about);
  }

  /** Returns a copy in which the given columns identify the subject of a row. */
  FactForm about(Column... columns) {
    return with(optional, required, Set.of(columns));
  }

  private FactForm with(Collection<Column> more, Set<Column> needed, Set<Column> which) {
    return new FactForm(
        fields, Set.copyOf(more), needed, which, course, read, stored, entered, corrected);
  }

  /** Returns this form with other conversions of cells entered on a form. */
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

  /** Returns the columns of a file: required ones in form order, then optional ones. */
  List<Column> inFiles() {
    Set<Column> all = new LinkedHashSet<>();
    fields.stream().filter(required::contains).forEach(all::add);
    required.stream().sorted().forEach(all::add);
    fields.stream().filter(optional::contains).forEach(all::add);
    optional.stream().sorted().forEach(all::add);
    return List.copyOf(all);
  }

  /** Returns whether a fact covers a range of dates of which single dates can be cleared. */
  boolean ranged() {
    return course == Course.OVER_RANGES;
  }

  /** Returns whether rows take effect in file order. */
  boolean inOrder() {
    return ranged() || course == Course.IN_ORDER;
  }

  /** Returns whether facts state what happened on a date that has passed. */
  boolean ofThePast() {
    return course == Course.OF_THE_PAST;
  }

  /** Returns the rows that replace a fact of this kind by another. */
  List<Map<String, String>> correcting(Fact fact, Map<String, String> wanted) {
    Map<String, String> present = fact.row();
    boolean replaces =
        !ranged()
            && about.stream()
                .map(Column::code)
                .allMatch(
                    name ->
                        present.get(name) != null && present.get(name).equals(wanted.get(name)));
    List<Map<String, String>> rows = new ArrayList<>();
    if (!replaces) {
      rows.add(fact.takenBack(fact.from(), fact.to()));
    }
    rows.add(corrected.apply(wanted));
    return rows;
  }

  /** Returns cells by field name, in field order. */
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

  /** Returns a constant's word in files, for example {@code absent}. */
  static String code(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the words allowed in a cell, by meaning; clearing words have no meaning.
   *
   * @param chinese the Chinese words; the English words are the names of the constants
   */
  static <E extends Enum<E>> Map<String, Optional<E>> words(Map<String, E> chinese) {
    Map<String, Optional<E>> words = new TreeMap<>();
    chinese.forEach((word, meant) -> words.put(word, Optional.of(meant)));
    chinese.values().forEach(meant -> words.put(code(meant), Optional.of(meant)));
    words.put(CLEAR, Optional.empty());
    words.put("撤销", Optional.empty());
    return words;
  }

  /** Returns a row with one cell replaced. */
  static Map<String, String> with(Map<String, String> row, Column column, String cell) {
    Map<String, String> cells = new LinkedHashMap<>(row);
    cells.put(column.code(), cell);
    return cells;
  }
}
