package afterclass.gateway.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody asked for.
 *
 * @param id its number, from 1
 * @param kind what it is
 * @param staff for whom
 * @param from first date
 * @param to last date, included
 * @param what of leave what it covers, of a made-up punch its time as {@code 07:05}, of an appeal
 *     the requirement's id
 * @param reason why
 * @param askedBy account that asked
 * @param askedAt when
 * @param state how it stands
 * @param decidedBy account that decided; empty while it is open
 * @param decidedAt when it was decided
 * @param answer what the decision said
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

  /** What may be asked for. */
  public enum Kind {
    /** 请假. */
    LEAVE,
    /** 补卡: a punch that was forgotten. */
    MADE_UP,
    /** 申诉: that a requirement be waived on a day. */
    APPEAL;

    /** Its name in plans, addresses and bundles, as {@code made-up}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of that name. */
    public static Optional<Kind> of(String code) {
      return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
  }

  /** How a request stands. */
  public enum State {
    /** Nobody decided yet. */
    OPEN,
    /** A second person agreed, and it holds. */
    APPROVED,
    /** A second person did not agree. */
    REFUSED,
    /** Whoever asked took it back. */
    WITHDRAWN;

    /** Its name in addresses and bundles, as {@code open}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The same, decided. */
  Request decided(State outcome, String by, Instant at, String said) {
    return new Request(
        id, kind, staff, from, to, what, reason, askedBy, askedAt, outcome, by, at, said);
  }

  /** What the audit log says of it. */
  String inWords() {
    String dates = from.equals(to) ? from.toString() : from + "…" + to;
    return String.join(" ", kind.code(), staff, dates, what, reason);
  }
}
