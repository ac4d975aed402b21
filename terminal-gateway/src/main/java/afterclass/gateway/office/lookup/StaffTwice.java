package afterclass.gateway.office.lookup;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.reading.ReadRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The question about staff numbers that a file has several times, in any of its tables, with
 * different names or dates. Where one row just tells more, the rows become one.
 */
public final class StaffTwice {
  private StaffTwice() {}

  /** Asks which of the rows of a number holds, and takes the others back. */
  public static void ask(Clerk clerk) {
    Map<String, List<ReadRow>> byNumber = new TreeMap<>();
    for (ReadRow row : clerk.taken()) {
      byNumber.computeIfAbsent(value(row, "staffNo"), no -> new ArrayList<>()).add(row);
    }
    byNumber.forEach(
        (no, rows) -> {
          if (rows.size() > 1) {
            settle(no, rows, clerk);
          }
        });
  }

  private static String value(ReadRow row, String column) {
    return row.values().getOrDefault(column, "");
  }

  private static void settle(String no, List<ReadRow> rows, Clerk clerk) {
    rows.forEach(clerk::takeBack);
    Optional<ReadRow> joined = joined(rows);
    if (joined.isPresent()) {
      clerk.row(joined.get());
      return;
    }
    Set<String> names = new LinkedHashSet<>(rows.stream().map(row -> value(row, "name")).toList());
    boolean people = names.size() > 1;
    String all = String.join("、", names);
    List<Choice> choices = new ArrayList<>();
    rows.forEach(row -> choices.add(new Choice(key(row, people), label(row, people))));
    choices.add(
        Choice.of(Choice.SKIP, people ? "office.choice.neither" : "office.choice.skip-person"));
    Question question =
        Question.choice(
                (people ? "number-twice:" : "twice:") + no,
                place(rows.get(0)),
                no + " " + all,
                Phrase.of(people ? "office.ask.number-twice" : "office.ask.twice", no, all),
                choices.stream().distinct().toList())
            .at(rows.stream().map(StaffTwice::place).toList());
    Optional<String> answer = clerk.ask(question);
    if (answer.isEmpty()) {
      clerk.wait(rows.size());
      return;
    }
    for (ReadRow row : rows) {
      if (answer.get().equals(key(row, people))) {
        clerk.row(row);
      } else {
        clerk.skip(place(row), value(row, "name"), "office.skip.answered");
      }
    }
  }

  private static Place place(ReadRow row) {
    return row.where().get(0);
  }

  private static String key(ReadRow row, boolean people) {
    return people ? value(row, "name") : value(row, "from") + "/" + value(row, "to");
  }

  private static Phrase label(ReadRow row, boolean people) {
    String dates = (value(row, "from") + " " + value(row, "to")).strip();
    String what = people ? value(row, "name") : dates.isEmpty() ? "—" : dates;
    Place where = place(row);
    return new Phrase.Both(
        what + "（" + where.in(Messages.ZH) + "）", what + " (" + where.in(Messages.EN) + ")");
  }

  /** Returns one row with what all rows tell; empty if they contradict one another. */
  private static Optional<ReadRow> joined(List<ReadRow> rows) {
    Map<String, String> values = new LinkedHashMap<>();
    Set<Place> where = new LinkedHashSet<>();
    for (ReadRow row : rows) {
      where.addAll(row.where());
      for (Map.Entry<String, String> each : row.values().entrySet()) {
        String before = values.getOrDefault(each.getKey(), "");
        if (!before.isEmpty() && !each.getValue().isEmpty() && !before.equals(each.getValue())) {
          return Optional.empty();
        }
        values.put(each.getKey(), before.isEmpty() ? each.getValue() : before);
      }
    }
    boolean doubtful = rows.stream().allMatch(ReadRow::doubtful);
    return Optional.of(new ReadRow(List.copyOf(where), values, doubtful));
  }
}
