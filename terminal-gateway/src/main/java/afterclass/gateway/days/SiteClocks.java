package afterclass.gateway.days;

import afterclass.gateway.journal.JournalRecord;
import afterclass.gateway.journal.StoredRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A detector of a wrong gateway clock: all terminals of a site report another time than the
 * gateway. Learns from records as they arrive, in journal order. Not thread-safe.
 */
final class SiteClocks {
  /** Maximum age of a terminal's time report that is used. */
  private static final Duration MEMORY = Duration.ofDays(1);

  /** Minimum age of a record that counts as read again instead of newly stored. */
  private static final Duration NEWS = Duration.ofMinutes(10);

  /**
   * Minimum number of terminals with an earlier time that show the gateway's clock to be wrong; a
   * single terminal may be slow.
   */
  private static final int FEWEST_BEHIND = 2;

  private static final Logger LOG = LoggerFactory.getLogger(SiteClocks.class);

  /** How far a terminal's clock was ahead of the gateway's when last read; zero if it agreed. */
  private record Lead(Duration ahead, Instant arrived) {}

  private final ClockGate gate;
  private final ClockLog log;
  private final Duration tolerance;
  private final Map<String, Map<String, Lead>> last = new HashMap<>();
  private final Map<String, Instant> agreed = new HashMap<>();

  SiteClocks(ClockGate gate, Duration tolerance) {
    this.gate = gate;
    this.log = gate.log();
    this.tolerance = tolerance;
  }

  /**
   * Evaluates what the next record shows about the clocks of its site.
   *
   * @return whether this corrected earlier arrivals, so that all records must be resolved again
   */
  boolean learn(StoredRecord stored, ResolvedPunch seen, Instant now) {
    JournalRecord record = stored.record();
    Instant reported = record.terminalTime();
    boolean news = !stored.committedAt().isBefore(now.minus(NEWS));
    if (reported == null
        || !news
        || record.kind() != JournalRecord.Kind.PUNCH
        || gate.undecided()) {
      return false;
    }
    Duration ahead = Duration.between(record.arrivedAt(), reported);
    if (disagrees(seen.doubt())) {
      disagrees(record, ahead);
    } else if (!seen.suspect() && ahead.abs().compareTo(tolerance) <= 0) {
      return agrees(record);
    }
    return false;
  }

  private static boolean disagrees(@Nullable ClockContradiction doubt) {
    return doubt == ClockContradiction.AHEAD || doubt == ClockContradiction.ALREADY_EMPTY;
  }

  private void disagrees(JournalRecord record, Duration ahead) {
    Map<String, Lead> site = last.computeIfAbsent(record.site(), s -> new HashMap<>());
    site.put(record.terminal(), new Lead(ahead, record.arrivedAt()));
    Optional<Disagreement> open = log.open(record.site());
    if (open.isPresent()) {
      log.save(open.get().with(record.terminal(), ahead));
    } else if (all(site.values(), record.arrivedAt(), ahead.isNegative())) {
      begin(record, ahead);
    }
  }

  private static boolean all(Collection<Lead> site, Instant now, boolean behind) {
    long leads = 0;
    for (Lead lead : site) {
      if (lead.arrived().isBefore(now.minus(MEMORY))) {
        continue;
      }
      if (lead.ahead().isZero() || lead.ahead().isNegative() != behind) {
        return false;
      }
      leads++;
    }
    return leads >= (behind ? FEWEST_BEHIND : 1);
  }

  private void begin(JournalRecord record, Duration ahead) {
    Instant arrived = record.arrivedAt();
    Instant before = agreed.getOrDefault(record.site(), gate.run());
    Instant bound = arrived.minus(MEMORY);
    Instant since = before.isBefore(bound) ? bound : before;
    Disagreement begun =
        new Disagreement(
            record.site(),
            since.isAfter(arrived) ? arrived : since,
            arrived,
            gate.run(),
            Map.of(record.terminal(), ahead));
    log.save(begun);
    LOG.error(
        "every terminal of {} that says a time is ahead of this machine (behind if negative) by"
            + " about {}: the machine's own clock is wrong; nobody is forfeited there until it is"
            + " set right",
        record.site(),
        ahead);
  }

  private boolean agrees(JournalRecord record) {
    Instant arrived = record.arrivedAt();
    last.computeIfAbsent(record.site(), s -> new HashMap<>())
        .put(record.terminal(), new Lead(Duration.ZERO, arrived));
    agreed.merge(record.site(), arrived, (one, other) -> one.isAfter(other) ? one : other);
    return log.open(record.site()).filter(open -> settles(open, record)).isPresent();
  }

  /**
   * Ends a disagreement of clocks if the record shows which is right; returns whether earlier
   * arrivals were corrected.
   */
  private boolean settles(Disagreement open, JournalRecord record) {
    Instant arrived = record.arrivedAt();
    boolean turned = open.ahead().containsKey(record.terminal());
    boolean started = !open.run().equals(gate.run());
    gate.repair().mark(open.since(), arrived);
    if (!turned || !started) {
      String how = turned ? "the terminal's clock was set" : "another terminal agrees";
      log.settle(open.site(), arrived, how + ": " + record.terminal());
      LOG.info("the clock of {} is believed again: {}", open.site(), how);
      return false;
    }
    // All terminals cannot have been set during the restart: the gateway's clock was set.
    log.settle(open.site(), arrived, "the gateway's clock was put right before a start");
    return log.add(
        new ClockShift(
            open.site(),
            open.since(),
            gate.run(),
            null,
            open.by(),
            "the gateway's clock was wrong until it was started anew"));
  }
}
