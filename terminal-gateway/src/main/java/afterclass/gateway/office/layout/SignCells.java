package afterclass.gateway.office.layout;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.lookup.Settled;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.value.Plain;
import afterclass.gateway.office.value.SignText;
import java.util.List;

/**
 * The cells in which people sign. An empty one is never taken for an answer: it may be a name that
 * was written by hand, or somebody who did not sign.
 */
record SignCells(Clerk clerk) {
  private static final String YES = "yes";
  private static final String NO = "no";

  /**
   * Returns whether a cell is signed.
   *
   * @param name the person's name, with which a signature may agree; may be empty
   */
  Settled read(String text, Place where, String name) {
    String plain = Plain.tight(text);
    if (!plain.isEmpty() && plain.equals(Plain.tight(name))) {
      return Settled.found(YES);
    }
    return switch (SignText.read(text)) {
      case YES -> Settled.found(YES);
      case NO -> shown(text, where);
      case NOTHING -> {
        clerk.skip(where, text, "office.skip.nothing-to-sign");
        yield Settled.SKIPPED;
      }
      case BLANK -> ask("signed:", where, "", Phrase.of("office.ask.unsigned"), false);
      case UNKNOWN ->
          ask("signed:" + plain, where, text, Phrase.of("office.ask.signed-word", text), true);
    };
  }

  private Settled shown(String text, Place where) {
    clerk.notice(where, text, "office.read.unsigned");
    return Settled.found(NO);
  }

  private Settled ask(String id, Place where, String found, Phrase ask, boolean word) {
    Choice skip = Choice.skip();
    Choice no = Choice.of(NO, "office.choice.unsigned");
    Choice yes = Choice.of(YES, "office.choice.signed");
    List<Choice> choices = word ? List.of(skip, no, yes) : List.of(no, skip, yes);
    return Settled.of(clerk.ask(Question.choice(id, where, found, ask, choices)));
  }
}
