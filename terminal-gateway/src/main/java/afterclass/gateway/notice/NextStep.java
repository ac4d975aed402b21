package afterclass.gateway.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is done about one receiver when the state of a subject is known: messages that nobody saw
 * are taken back, the same state is told once, and who was told hears of the end.
 *
 * @param removed messages that are taken back, since the receiver never knew of them
 * @param ended the message that no longer stands, or {@code null} for none
 * @param standing the message that stands again or still, or {@code null} for none
 * @param added the message to add, or {@code null} for none
 */
record NextStep(
    List<Notice> removed,
    @Nullable Notice ended,
    @Nullable Notice standing,
    @Nullable Notice added) {

  /**
   * Returns the next step.
   *
   * @param past the receiver's messages about the subject, newest first
   * @param now the message about the present state
   */
  static NextStep of(List<Told> past, Notice now) {
    List<Notice> removed = new ArrayList<>();
    for (Told each : past) {
      if (each.notice().state().equals(now.state())) {
        boolean anew = each.told() && each.over();
        return anew
            ? new NextStep(removed, null, null, now)
            : new NextStep(removed, null, each.notice(), null);
      }
      if (each.told()) {
        return new NextStep(removed, each.notice(), null, next(each.notice(), now).orElse(null));
      }
      removed.add(each.notice());
    }
    return new NextStep(removed, null, null, now.ending() ? null : now);
  }

  private static Optional<Notice> next(Notice last, Notice now) {
    if (!now.ending()) {
      return Optional.of(now);
    }
    return last.kind().tellsEnd() ? Optional.of(end(last, now.at())) : Optional.empty();
  }

  /** Returns the message that another no longer stands. */
  private static Notice end(Notice last, Instant at) {
    return new Notice(
        0,
        last.receiver(),
        last.kind(),
        last.subject(),
        "",
        last.staff(),
        last.day(),
        last.detail(),
        at,
        null,
        null);
  }
}
