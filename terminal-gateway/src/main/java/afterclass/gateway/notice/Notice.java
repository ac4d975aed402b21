package afterclass.gateway.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A message to one receiver.
 *
 * @param id its number, ascending
 * @param receiver an account, or {@code @} and the name of a group robot
 * @param kind kind of message
 * @param subject what it is about, such as {@code day/T1/2026-11-23/noon}
 * @param state the state that it tells; empty if the state told before no longer stands
 * @param staff staff number concerned; empty for none
 * @param day date concerned, or {@code null} for none
 * @param detail further values for its words, by kind
 * @param at instant of the message
 * @param readAt when the receiver marked it as read, or {@code null}
 * @param endedAt since when it no longer stands, or {@code null}
 */
public record Notice(
    long id,
    String receiver,
    NoticeKind kind,
    String subject,
    String state,
    String staff,
    @Nullable LocalDate day,
    List<String> detail,
    Instant at,
    @Nullable Instant readAt,
    @Nullable Instant endedAt) {

  /** What the receiver's name of a group robot begins with. */
  public static final String ROBOT = "@";

  public Notice {
    detail = List.copyOf(detail);
  }

  /** Returns whether it tells that something no longer stands. */
  public boolean ending() {
    return state.isEmpty();
  }

  /** Returns whether the receiver is a group robot. */
  public boolean toRobot() {
    return receiver.startsWith(ROBOT);
  }

  /**
   * Returns whether a person may still be told: they may have lost a permission, or another person
   * may have their account's staff number by now.
   *
   * @param may their permissions; none if the account is disabled
   * @param number their staff number; empty for none
   */
  public boolean isFor(Set<String> may, String number) {
    return kind.concerns(may, number) && (!kind.own() || staff.equals(number));
  }

  /** Returns the same message with another number. */
  public Notice withId(long number) {
    return new Notice(
        number, receiver, kind, subject, state, staff, day, detail, at, readAt, endedAt);
  }
}
