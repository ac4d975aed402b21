package afterclass.gateway.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The present state of a subject, and whom it concerns.
 *
 * @param kind kind of message
 * @param subject what it is about, such as {@code day/T1/2026-11-23/noon}
 * @param state its state; empty if there is nothing to tell any more
 * @param staff staff number concerned; empty for none
 * @param day date concerned, or {@code null} for none
 * @param detail further values for the words, by kind
 * @param receivers accounts and robots that are told; none if the state is empty
 */
public record News(
    NoticeKind kind,
    String subject,
    String state,
    String staff,
    @Nullable LocalDate day,
    List<String> detail,
    Set<String> receivers) {

  public News {
    detail = List.copyOf(detail);
    receivers = Set.copyOf(receivers);
  }

  /** Returns the news that nothing stands about a subject any more. */
  static News ended(NoticeKind kind, String subject) {
    return new News(kind, subject, "", "", null, List.of(), Set.of());
  }

  /** Returns the message to a receiver; its number is assigned later. */
  Notice to(String receiver, Instant at) {
    return new Notice(0, receiver, kind, subject, state, staff, day, detail, at, null, null);
  }
}
