package afterclass.gateway.office.layout.leave;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.value.DayPart;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The questions about what leave covers, in services and requirements.
 *
 * @param clerk the collector
 */
record Covering(Clerk clerk) {
  private static final String SAME = "same:";

  /** Returns the choice that the leave covers what a part of the day does. */
  static Choice same(DayPart part) {
    return Choice.of(SAME + part.name(), "office.leave.choice.same." + part.name());
  }

  /** Returns pieces that cover services and requirements, by ids parted by {@code ;}. */
  static Outcome of(List<Piece> pieces, String ids) {
    return Outcome.of(pieces.stream().map(piece -> piece.covering(ids)).toList());
  }

  /** Returns the name of a service or requirement. */
  Phrase name(String id) {
    return clerk.school().label(id);
  }

  /** Returns pieces with what the answer to a question says that they cover. */
  Outcome ask(Question question, List<Piece> pieces) {
    Optional<String> answer = clerk.ask(question);
    if (answer.isEmpty()) {
      return Outcome.WAITING;
    }
    if (answer.get().equals(Choice.SKIP)) {
      return Outcome.SKIPPED;
    }
    if (answer.get().startsWith(SAME)) {
      DayPart part = DayPart.valueOf(answer.get().substring(SAME.length()));
      return Outcome.of(pieces.stream().map(piece -> piece.only(Set.of(part))).toList());
    }
    return answer.get().equals("*")
        ? Outcome.of(pieces.stream().map(piece -> Piece.days(piece.from(), piece.to())).toList())
        : of(pieces, answer.get());
  }
}
