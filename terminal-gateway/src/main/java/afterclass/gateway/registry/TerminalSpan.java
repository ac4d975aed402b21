package afterclass.gateway.registry;

import afterclass.gateway.terminal.TerminalId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a site had a terminal: one registration, from its beginning to its end.
 *
 * @param site the site
 * @param terminal the terminal's id
 * @param since first date whose punches may be true, as whoever registered it said; {@code null}
 *     for a terminal of the configuration's file, of which nobody says
 * @param from when it was registered
 * @param until when the registration ended or was replaced, itself not included; {@code null} while
 *     it is in force
 */
public record TerminalSpan(
    String site,
    String terminal,
    @Nullable LocalDate since,
    Instant from,
    @Nullable Instant until) {

  public TerminalSpan {
    Objects.requireNonNull(site, "site");
    Objects.requireNonNull(terminal, "terminal");
    Objects.requireNonNull(from, "from");
  }

  /** The identity of the terminal. */
  public TerminalId name() {
    return new TerminalId(site, terminal);
  }

  /** Since when the terminal hung there: the first date that was given, else its registration. */
  public Instant began(ZoneId zone) {
    LocalDate said = since;
    Instant began = said == null ? from : said.atStartOfDay(zone).toInstant();
    return began.isBefore(from) ? began : from;
  }

  /** Whether the registration was in force at an instant. */
  public boolean inForce(Instant at) {
    return !at.isBefore(from) && endsAfter(at);
  }

  private boolean endsAfter(Instant at) {
    Instant end = until;
    return end == null || at.isBefore(end);
  }

  /**
   * Whether a terminal can have read a card at an instant: it hung there by one of its
   * registrations, or the one by which the record was taken does not say since when.
   *
   * @param all the registrations of one terminal
   * @param said when it says that it read the card
   * @param arrived when the record came
   */
  public static boolean mayHaveRead(
      List<TerminalSpan> all, Instant said, Instant arrived, ZoneId zone) {
    List<TerminalSpan> then = all.stream().filter(span -> span.inForce(arrived)).toList();
    return then.isEmpty()
        || then.stream().anyMatch(span -> span.since() == null)
        || all.stream().anyMatch(s -> !said.isBefore(s.began(zone)) && s.endsAfter(said));
  }

  /**
   * Since when a terminal has hung there without a break; registrations that touch are one.
   *
   * @param all the registrations of one terminal
   * @return the beginning, or {@link Instant#EPOCH} if none is in force
   */
  public static Instant unbrokenSince(List<TerminalSpan> all, ZoneId zone) {
    return unbrokenSince(all, span -> span.until() == null, zone);
  }

  /**
   * The same of the registration that was in force at an instant.
   *
   * @return the beginning, or {@link Instant#EPOCH} if none was in force
   */
  public static Instant unbrokenSince(List<TerminalSpan> all, Instant at, ZoneId zone) {
    return unbrokenSince(all, span -> span.inForce(at), zone);
  }

  private static Instant unbrokenSince(
      List<TerminalSpan> all, Predicate<TerminalSpan> last, ZoneId zone) {
    Instant began = null;
    for (TerminalSpan span : all) {
      if (last.test(span) && (began == null || span.began(zone).isBefore(began))) {
        began = span.began(zone);
      }
    }
    Instant before = null;
    while (began != null && !began.equals(before)) {
      before = began;
      for (TerminalSpan span : all) {
        if (span.endsAfter(began.minusNanos(1)) && span.began(zone).isBefore(began)) {
          began = span.began(zone);
        }
      }
    }
    return began == null ? Instant.EPOCH : began;
  }
}
