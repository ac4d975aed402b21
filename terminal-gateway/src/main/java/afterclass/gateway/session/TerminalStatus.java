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
 * @param downSince beginning of its outage, or {@code null} while it is up
 * @param knownUpTo time up to which all its records are in the journal, or {@code null} if unknown
 * @param lastHeard arrival of its last message, or {@code null} if none arrived since the start
 * @param lastPunch arrival of its last punch, or {@code null} if none arrived since the start
 * @param clockOffset its clock minus the service's at its last live punch; {@code null} if unknown
 * @param punches punches received since the start
 * @param missing how many of its record numbers are missing; 0 for a terminal without numbers
 * @param backlog number of records known to be under way: those that it reports to have and those
 *     being written
 * @param refused messages refused since the start
 * @param refusedByReason numbers of refused messages by reason code, in alphabetical order
 * @param lastRefused the last few refused messages, newest first
 * @param warnings warnings for the office by code, such as a memory that fills up
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
