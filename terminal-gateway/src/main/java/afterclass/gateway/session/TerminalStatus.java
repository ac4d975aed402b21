package afterclass.gateway.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a terminal stands right now.
 *
 * @param terminal which one
 * @param up whether its link is up and it has not said goodbye
 * @param downSince since when it is down, or {@code null} while up
 * @param knownUpTo up to when everything that it ever held is in the journal, or {@code null} if
 *     that is not known
 * @param lastHeard last sign of life, or {@code null} if none since the start
 * @param lastPunch time of arrival of its last punch, or {@code null} likewise
 * @param clockOffset its clock minus ours at its last live punch, or {@code null} if never measured
 * @param punches punches taken since the start
 * @param missing how many of its record numbers are missing; 0 for a terminal that does not number
 * @param backlog how many records are known to be still on their way: those that it says it holds
 *     and those that are being written
 * @param refused messages refused since the start
 * @param refusedByReason the same, by reason code, in alphabetical order
 * @param lastRefused the last few of them, newest first
 * @param warnings what the office should look at, by code, as a memory that fills up
 */
public record TerminalStatus(
    Terminal terminal,
    boolean up,
    @Nullable Instant downSince,
    @Nullable Instant knownUpTo,
    @Nullable Instant lastHeard,
    @Nullable Instant lastPunch,
    @Nullable Duration clockOffset,
    long punches,
    long missing,
    long backlog,
    long refused,
    Map<String, Long> refusedByReason,
    List<OddFrame> lastRefused,
    Map<String, String> warnings) {

  private static final Duration CLOCK_MAY_DIFFER = Duration.ofMinutes(1);

  public TerminalStatus {
    refusedByReason = Collections.unmodifiableSortedMap(new TreeMap<>(refusedByReason));
    lastRefused = List.copyOf(lastRefused);
    warnings = Collections.unmodifiableSortedMap(new TreeMap<>(warnings));
  }

  /** Whether its clock, as far as it was measured, is off by more than a minute. */
  public boolean clockWrong() {
    Duration offset = clockOffset;
    return offset != null && offset.abs().compareTo(CLOCK_MAY_DIFFER) > 0;
  }
}
