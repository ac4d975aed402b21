package afterclass.gateway.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The current state of a terminal.
 *
 * @param terminal the terminal
 * @param up whether its link is up and it has not reported its end
 * @param downSince since when it is down, or {@code null} while up
 * @param knownUpTo up to when everything that it ever held is in the journal, or {@code null} if
 *     unknown
 * @param lastHeard last sign of life, or {@code null} if none since the start
 * @param lastPunch time of arrival of its last punch, or {@code null} likewise
 * @param clockOffset its clock minus the service's at its last live punch; {@code null} if unknown
 * @param punches punches taken since the start
 * @param missing how many of its record numbers are missing; 0 for a terminal without numbers
 * @param backlog number of records known to be under way: those that it says it holds and those
 *     being written
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
    List<RejectedFrame> lastRefused,
    Map<String, String> warnings) {

  private static final Duration CLOCK_MAY_DIFFER = Duration.ofMinutes(1);

  public TerminalStatus {
    refusedByReason = Collections.unmodifiableSortedMap(new TreeMap<>(refusedByReason));
    lastRefused = List.copyOf(lastRefused);
    warnings = Collections.unmodifiableSortedMap(new TreeMap<>(warnings));
  }

  /** Tells whether the terminal's clock is measured to be wrong by more than a minute. */
  public boolean clockWrong() {
    Duration offset = clockOffset;
    return offset != null && offset.abs().compareTo(CLOCK_MAY_DIFFER) > 0;
  }
}
