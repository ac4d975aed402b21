package afterclass.gateway.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
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
    Kind kind,
    String staff,
    LocalDate from,
    LocalDate to,
    String what,
    String reason,
    String askedBy,
    Instant askedAt,
    State state,
    String decidedBy,
    @Nullable Instant decidedAt,
    String answer) {

  /** The kind of a request. */
  public enum Kind {
    /** 请假: leave. */
    LEAVE,
    /** 补卡: a punch for a forgotten one. */
    MADE_UP,
    /** 申诉: an appeal to waive a requirement on a day. */
    APPEAL;

    /** Returns the code in policies, addresses and bundles, such as {@code made-up}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the kind with a code; empty if there is none. */
    public static Optional<Kind> of(String code) {
      return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
  }

  /** The state of a request. */
  public enum State {
    /** The request awaits a second person's decision. */
    OPEN,
    /** A second person approved the request, which is in force. */
    APPROVED,
    /** A second person refused the request. */
    REFUSED,
    /** The submitter withdrew the request. */
    WITHDRAWN;

    /** Returns the code in addresses and bundles, such as {@code open}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Returns this request with a decision. */
  Request decided(State outcome, String by, Instant at, String said) {
    return new Request(
        id, kind, staff, from, to, what, reason, askedBy, askedAt, outcome, by, at, said);
  }

  /** Returns the text for the audit log. */
  String inWords() {
    String dates = from.equals(to) ? from.toString() : from + "…" + to;
    return String.join(" ", kind.code(), staff, dates, what, reason);
  }
}
