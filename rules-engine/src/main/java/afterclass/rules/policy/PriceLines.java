package afterclass.rules.policy;

import afterclass.rules.source.Outline;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a policy file that state the amount per lesson hour.
 *
 * @param file the file
 * @param fen the new amount
 * @param clause its clause, as written in YAML
 * @param from its first date
 */
record PriceLines(FileText file, int fen, String clause, LocalDate from) {
  private static final Pattern EXAMPLE = Pattern.compile("(?m)^# *fenPerLessonHour:.*(\\R#.*)*$");

  /**
   * States the first amount: behind the example in the comments, else behind the lesson's length.
   */
  void first(Outline lesson, boolean flow) {
    if (flow) {
      file.insert(lesson.end(), ", \"fenPerLessonHour\": [" + quoted("", fen) + "]");
      return;
    }
    Matcher example = EXAMPLE.matcher(file.text());
    int behind = example.find() ? example.end() - 1 : lesson.end();
    file.addLines(behind, List.of("fenPerLessonHour:", "  - " + plain("", fen)));
  }

  /** States the second amount, behind one written alone. */
  void second(Outline only, boolean flow) {
    int old = Integer.parseInt(only.in(file.text()).replaceAll("[\"']", ""));
    if (flow) {
      file.replace(only, "[" + quoted("", old) + ", " + quoted(from.toString(), fen) + "]");
      return;
    }
    file.clear(only);
    file.addLines(
        only.end(), List.of("  - " + plain("", old), "  - " + plain(from.toString(), fen)));
  }

  /** States a further amount; one of the same date is replaced. */
  void add(Outline dated) {
    Outline last = dated.items().get(0);
    for (Outline item : dated.items().subList(1, dated.items().size())) {
      LocalDate begins = date(item);
      if (begins.equals(from)) {
        replace(item);
        return;
      }
      last = begins.isBefore(from) ? item : last;
    }
    if (dated.flow()) {
      boolean quoted = last.in(file.text()).contains("\"");
      String added = quoted ? quoted(from.toString(), fen) : plain(from.toString(), fen);
      file.insert(last.end(), ", " + added);
    } else {
      file.addLines(last.end(), List.of(file.before(last) + plain(from.toString(), fen)));
    }
  }

  private void replace(Outline item) {
    Outline value = item.fields().get("value");
    Outline source = item.fields().get("clause");
    if (value != null && source != null) {
      file.replace(value, String.valueOf(fen));
      file.replace(source, clause);
    }
  }

  private LocalDate date(Outline item) {
    Outline begins = item.fields().get("from");
    if (begins == null) {
      return LocalDate.MIN;
    }
    try {
      return LocalDate.parse(begins.in(file.text()).replaceAll("[\"']", ""));
    } catch (DateTimeParseException unusual) {
      return LocalDate.MIN;
    }
  }

  private String plain(String begins, int amount) {
    String date = begins.isEmpty() ? "" : "from: " + begins + ", ";
    return "{" + date + "value: " + amount + ", clause: " + clause + "}";
  }

  private String quoted(String begins, int amount) {
    String date = begins.isEmpty() ? "" : "\"from\": \"" + begins + "\", ";
    String source = clause.startsWith("\"") ? clause : '"' + clause + '"';
    return "{" + date + "\"value\": " + amount + ", \"clause\": " + source + "}";
  }
}
