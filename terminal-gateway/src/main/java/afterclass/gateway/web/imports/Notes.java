package afterclass.gateway.web.imports;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.imports.ImportDrafts;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.reading.Reading;
import afterclass.gateway.web.facts.FileNotes;
import java.util.Optional;

/** The sentences about a file as a whole, from what was read in it. */
final class Notes {
  private Notes() {}

  /** Returns the sentences for a page that shows what was read. */
  static FileNotes shown(ImportDrafts.Read read, Together together, Messages words) {
    return of(read, together, "", words);
  }

  /** Returns the sentences for the preview, which may be the first page of the file. */
  static FileNotes preview(ImportDrafts.Read read, Together together, Messages words) {
    int notices = read.file().reading().notices().size();
    int skipped = read.file().reading().skipped().size();
    boolean nothing = notices + skipped == 0;
    String more = nothing ? "" : words.text("imports.read-more", notices, skipped);
    return of(read, together, more, words);
  }

  private static FileNotes of(
      ImportDrafts.Read read, Together together, String more, Messages words) {
    String id = read.draft().id();
    Reading reading = read.file().reading();
    return new FileNotes(
        together.position(words),
        reading.told().stream().map(each -> each.in(words)).toList(),
        more,
        ImportStep.address(id, ImportStep.ROWS),
        read.draft().taken()
            ? Optional.empty()
            : reading.earlier().map(question -> other(id, question, reading, words)));
  }

  /** Returns the answer that does not hold now. */
  private static FileNotes.Answer other(
      String id, Question question, Reading reading, Messages words) {
    String now = reading.answered().getOrDefault(question.id(), question.proposal());
    Choice choice =
        question.choices().stream()
            .filter(each -> !each.value().equals(now))
            .findFirst()
            .orElseThrow();
    return new FileNotes.Answer(
        "/imports/" + id + "/answers",
        "answer." + QuestionView.key(question.id()),
        choice.value(),
        choice.label().in(words));
  }
}
