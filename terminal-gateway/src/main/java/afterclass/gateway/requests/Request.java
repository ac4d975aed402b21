package afterclass.gateway.requests;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A teacher's request.
 *
 * @param id number of the request, from 1
 * @param kind kind of request
 * @param staff staff number of the person it is for
 * @param from first date
 * @param to last date, included
 * @param what content: what leave covers, a make-up punch's time as {@code 07:05}, an appeal's
 *     requirement id
 * @param reason reason
 * @param askedBy account that submitted it
 * @param askedAt instant of submission
 * @param state current state
 * @param decidedBy account that decided; empty while the request is open
 * @param decidedAt instant of the decision; {@code null} while the request is open
 * @param answer reply given with the decision
 */
public record Request(
    long id,
    RequestKind kind,
    String staff,
    LocalDate from,
    LocalDate to,
    String what,
    String reason,
    String askedBy,
    Instant askedAt,
    RequestState state,
    String decidedBy,
    @Nullable Instant decidedAt,
    String answer) {

  /** Returns this request with a decision. */
  Request decided(RequestState outcome, String by, Instant at, String answer) {
    return new Request(
        id, kind, staff, from, to, what, reason, askedBy, askedAt, outcome, by, at, answer);
  }

  /** Returns whether another request asks for the same thing of the same dates and person. */
  boolean asksTheSameAs(Request other) {
    return kind == other.kind
        && staff.equals(other.staff)
        && from.equals(other.from)
        && to.equals(other.to)
        && what.equals(other.what);
  }

  /** Returns the text for the audit log. */
  String inWords() {
    String dates = from.equals(to) ? from.toString() : from + "…" + to;
    return String.join(" ", kind.code(), staff, dates, what, reason);
  }
}
