package afterclass.gateway.office.layout;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.layout.leave.ApprovalText;
import afterclass.gateway.office.lookup.Settled;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.sheet.SheetTable;
import afterclass.gateway.office.value.Plain;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The lookup of whether a list's rows are approved. One that is refused is left out; one that waits
 * for approval, or lacks it where others have it, is asked about, equal words once.
 */
final class ListApproval {
  private static final String COLUMN = "approval";

  private final ListDesk desk;
  private final SheetTable table;
  private final Map<String, List<Place>> waiting = new LinkedHashMap<>();
  private boolean given;

  ListApproval(ListDesk desk) {
    this.desk = desk;
    this.table = desk.table();
  }

  /** Looks at a row before any is read. */
  void see(int row) {
    ApprovalText read = ApprovalText.read(table.text(row, COLUMN));
    given |= read == ApprovalText.APPROVED || read == ApprovalText.REFUSED;
    waiting.computeIfAbsent(word(row), key -> new ArrayList<>()).add(table.place(row, COLUMN));
  }

  /** Returns whether a row is to be read: found, left out, or waiting. */
  Settled of(int row) {
    if (!table.has(COLUMN)) {
      return Settled.found("");
    }
    return switch (ApprovalText.read(table.text(row, COLUMN))) {
      case APPROVED -> Settled.found("");
      case REFUSED -> {
        desk.clerk()
            .skip(
                table.place(row, COLUMN),
                table.grid().beginning(row),
                "office.skip.refused",
                word(row));
        yield Settled.SKIPPED;
      }
      case PENDING -> ask(row);
      case BLANK -> given ? ask(row) : Settled.found("");
    };
  }

  private String word(int row) {
    return Plain.tight(table.text(row, COLUMN));
  }

  private Settled ask(int row) {
    String word = word(row);
    List<Place> where = waiting.getOrDefault(word, List.of(table.place(row, COLUMN)));
    String count = String.valueOf(where.size());
    Settled answer =
        desk.ask(
            Question.choice(
                    "approval:" + word,
                    where.get(0),
                    word,
                    word.isEmpty()
                        ? Phrase.of("office.ask.no-approval", count)
                        : Phrase.of("office.ask.not-approved", count, word),
                    List.of(Choice.of("take", "office.choice.take"), Choice.skip()))
                .at(where));
    if (answer.state() == Settled.State.SKIPPED) {
      desk.skip(row, "office.skip.answered");
    }
    return answer;
  }
}
