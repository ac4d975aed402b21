package afterclass.gateway.office.sheet;

import afterclass.gateway.workbook.SheetCell;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The usual headings of columns, by kind of file, from the data file {@code headings.tsv} beside
 * this class: {@code kind, column, headings parted by blanks}. The kind {@code *} holds for every
 * kind; a kind's own line comes first. A heading that begins with {@code ~} is a pattern for whole
 * headings, tried where no heading is equal. A column's name is that of the import's own form, or a
 * name that a layout knows.
 */
public final class Headings {
  private static final Pattern NOISE = Pattern.compile("[\\s\\p{Z}\\p{P}\\p{S}&&[^#]]+");
  private static final Pattern REMARK = Pattern.compile("[（(\\[【][^）)\\]】]*[）)\\]】]");
  private static final String PATTERN = "~";
  private static final int LONGEST = 20;
  private static final int MOST_KNOWN = 2_000;
  private static final Map<String, Words> ALL = read();
  private static final Words NONE = new Words();

  private final Words own;
  private final Words common;

  /** The last texts that were looked up: layouts look at each cell in turn. */
  private final Map<String, Optional<String>> known = new ConcurrentHashMap<>();

  /** The headings of a kind: equal ones and patterns, each with its column. */
  private static final class Words {
    private final Map<String, String> equal = new HashMap<>();
    private final Map<Pattern, String> patterns = new LinkedHashMap<>();

    void add(String word, String column) {
      if (word.startsWith(PATTERN)) {
        patterns.put(Pattern.compile(word.substring(1)), column);
      } else {
        equal.put(plain(word), column);
      }
    }
  }

  private Headings(Words own, Words common) {
    this.own = own;
    this.common = common;
  }

  /** Returns the headings of a kind of file, by its name in commands. */
  public static Headings of(String kind) {
    return new Headings(
        ALL.getOrDefault(kind, NONE), Objects.requireNonNull(ALL.get("*"), "common headings"));
  }

  /** Returns the name of the column that a heading means. */
  public Optional<String> column(String heading) {
    Optional<String> before = known.get(heading);
    if (before != null) {
      return before;
    }
    Optional<String> found = find(heading);
    if (known.size() >= MOST_KNOWN) {
      known.clear();
    }
    known.put(heading, found);
    return found;
  }

  private Optional<String> find(String heading) {
    String whole = plain(heading);
    if (whole.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> found = exact(whole);
    return found.isPresent() ? found : exact(plain(REMARK.matcher(heading).replaceAll("")));
  }

  private Optional<String> exact(String plain) {
    return Optional.ofNullable(own.equal.get(plain))
        .or(() -> Optional.ofNullable(common.equal.get(plain)))
        .or(() -> matching(own, plain))
        .or(() -> matching(common, plain));
  }

  private static Optional<String> matching(Words words, String plain) {
    if (plain.length() > LONGEST) {
      return Optional.empty();
    }
    return words.patterns.entrySet().stream()
        .filter(entry -> entry.getKey().matcher(plain).matches())
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** Returns a heading without blanks, marks and differences of width and case. */
  public static String plain(String heading) {
    return NOISE.matcher(SheetCell.plain(heading)).replaceAll("").toLowerCase(Locale.ROOT);
  }

  private static Map<String, Words> read() {
    Map<String, Words> all = new HashMap<>();
    try (InputStream in = Headings.class.getResourceAsStream("headings.tsv");
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> List.of(line.split("\t", -1)))
          .forEach(
              parts ->
                  Stream.of(parts.get(2).split(" ", -1))
                      .forEach(
                          word ->
                              all.computeIfAbsent(parts.get(0), key -> new Words())
                                  .add(word, parts.get(1))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }
}
