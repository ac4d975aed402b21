package afterclass.gateway.registry;

import afterclass.gateway.session.TimeWithoutTerminal;
import afterclass.gateway.terminal.TerminalId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One registration of a terminal, from its beginning to its end.
 *
 * @param site the site
 * @param terminal the terminal's id
 * @param since first date whose punches may be true, as stated at the registration; {@code null}
 *     for a terminal of the configuration file, which states none
 * @param byFile whether its records come in files, which may have punches from its first date on
 * @param from when it was registered
 * @param until when the registration ended or was replaced, exclusive; {@code null} while it is in
 *     force
 */
public record TerminalSpan(
    String site,
    String terminal,
    @Nullable LocalDate since,
    boolean byFile,
    Instant from,
    @Nullable Instant until) {

  public TerminalSpan {
    Objects.requireNonNull(site, "site");
    Objects.requireNonNull(terminal, "terminal");
    Objects.requireNonNull(from, "from");
  }

  /** Returns the identity of the terminal. */
  public TerminalId name() {
    return new TerminalId(site, terminal);
  }

  /** Returns when the terminal was installed: the stated first date, else its registration. */
  public Instant began(ZoneId zone) {
    LocalDate said = since;
    Instant began = said == null ? from : said.atStartOfDay(zone).toInstant();
    return began.isBefore(from) ? began : from;
  }

  /** Returns since when its punches may arrive under this registration. */
  private Instant listens(ZoneId zone) {
    return byFile ? began(zone) : from;
  }

  /**
   * Returns the times within {@code [first, last]} in which none of the registrations was in force,
   * in order. A registration of a terminal whose records come in files counts from its first date.
   *
   * @param all the registrations of a site's terminals, in any order
   */
  public static List<TimeWithoutTerminal> without(
      List<TerminalSpan> all, Instant first, Instant last, ZoneId zone) {
    List<TimeWithoutTerminal> none = new ArrayList<>();
    Instant covered = first;
    for (TerminalSpan span :
        all.stream().sorted(Comparator.comparing(one -> one.listens(zone))).toList()) {
      Instant begins = span.listens(zone);
      if (begins.isAfter(last)) {
        break;
      }
      if (begins.isAfter(covered)) {
        none.add(new TimeWithoutTerminal(covered, begins));
      }
      Instant ends = span.until();
      if (ends == null) {
        return none;
      }
      covered = ends.isAfter(covered) ? ends : covered;
    }
    if (covered.isBefore(last)) {
      none.add(new TimeWithoutTerminal(covered, last));
    }
    return none;
  }

  /** Tells whether the registration had begun and not ended at an instant. */
  public boolean inForce(Instant at) {
    return !at.isBefore(from) && endsAfter(at);
  }

  private boolean endsAfter(Instant at) {
    Instant end = until;
    return end == null || at.isBefore(end);
  }

  /**
   * Tells whether a terminal can have read a card at an instant: one of its registrations covers
   * it, or the registration under which the record arrived states no first date.
   *
   * @param all the registrations of one terminal
   * @param said when the terminal claims to have read the card
   * @param arrived when the record arrived
   */
  public static boolean mayHaveRead(
      List<TerminalSpan> all, Instant said, Instant arrived, ZoneId zone) {
    List<TerminalSpan> then = all.stream().filter(span -> span.inForce(arrived)).toList();
    return then.isEmpty()
        || then.stream().anyMatch(span -> span.since() == null)
        || all.stream().anyMatch(s -> !said.isBefore(s.began(zone)) && s.endsAfter(said));
  }

  /**
   * Returns since when a terminal is installed; adjacent registrations count as one.
   *
   * @param all the registrations of one terminal
   * @return the beginning, or {@link Instant#EPOCH} if none is in force
   */
  public static Instant unbrokenSince(List<TerminalSpan> all, ZoneId zone) {
    return unbrokenSince(all, span -> span.until() == null, zone);
  }

  /**
   * Returns since when the terminal in force at an instant was installed without a break.
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
