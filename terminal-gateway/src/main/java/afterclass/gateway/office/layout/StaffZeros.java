package afterclass.gateway.office.layout;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.lookup.Settled;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.sheet.GridCell;
import afterclass.gateway.office.sheet.SheetTable;
import afterclass.gateway.office.value.Plain;
import afterclass.gateway.office.value.StaffNoText;
import afterclass.gateway.workbook.SheetCell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The staff numbers of a list that may have lost leading zeros: numbers with fewer digits than the
 * others, unless all are counted up from 1.
 *
 * @param digits number of digits of the longest one
 * @param shorts the shorter ones, by their places
 */
record StaffZeros(int digits, Map<Place, String> shorts) {
  private static final String PAD = "pad";
  private static final String KEEP = "keep";
  private static final int LEAST_DIGITS = 3;

  StaffZeros {
    shorts = new LinkedHashMap<>(shorts);
  }

  /** Returns the doubtful numbers of a table's rows. */
  static StaffZeros of(SheetTable table, List<Integer> rows) {
    Map<Place, String> numbers = new LinkedHashMap<>();
    List<String> all = new ArrayList<>();
    for (int row : rows) {
      GridCell cell = table.cell(row, "staffNo").orElseThrow();
      String no = StaffNoText.read(cell.text()).filter(Plain::isDigits).orElse("");
      if (!no.isEmpty()) {
        all.add(no);
        if (cell.cell().nature() != SheetCell.Nature.TEXT && !no.startsWith("0")) {
          numbers.put(table.place(row, "staffNo"), no);
        }
      }
    }
    int digits = all.stream().mapToInt(String::length).max().orElse(0);
    long largest = all.stream().mapToLong(StaffZeros::value).max().orElse(0);
    boolean counted = largest <= 2L * all.size();
    boolean full = all.stream().anyMatch(no -> no.startsWith("0") && no.length() == digits);
    if (digits < LEAST_DIGITS || (counted && !full)) {
      numbers.clear();
    }
    numbers.values().removeIf(no -> no.length() >= digits);
    return new StaffZeros(digits, numbers);
  }

  private static long value(String no) {
    return no.length() > 18 ? Long.MAX_VALUE : Long.parseLong(no);
  }

  /** Returns a number with its zeros, as the office says. */
  Settled whole(String no, Clerk clerk) {
    if (!shorts.containsValue(no)) {
      return Settled.found(no);
    }
    Question question =
        Question.choice(
                "zeros",
                shorts.keySet().iterator().next(),
                String.join("、", shorts.values().stream().limit(8).toList()),
                Phrase.of("office.ask.staff-zeros", shorts.size(), digits),
                List.of(
                    Choice.of(PAD, "office.choice.pad-to", digits),
                    Choice.of(KEEP, "office.choice.keep"),
                    Choice.skip()))
            .at(List.copyOf(shorts.keySet()))
            .proposing(PAD);
    return clerk
        .ask(question)
        .map(
            value ->
                switch (value) {
                  case PAD -> Settled.found("0".repeat(digits - no.length()) + no);
                  case KEEP -> Settled.found(no);
                  default -> Settled.SKIPPED;
                })
        .orElse(Settled.WAITING);
  }
}
