package afterclass.gateway.session;

import afterclass.gateway.protocol.Decoded;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The notices about one terminal for the office: rejected frames, warnings, and records that have
 * not arrived. Thread-safe.
 */
final class TerminalNotices {
  private final RejectedFrames rejected = new RejectedFrames(RejectedFrame.SHOWN);
  private final Map<String, String> warnings = new TreeMap<>();
  private long missing;
  private @Nullable Long held;

  /** Counts and shows a message that could not be understood. */
  synchronized void refused(Decoded.Refused why, Arrival arrival) {
    rejected.add(why, arrival);
  }

  /** Shows a warning by its code; returns whether it is new. */
  synchronized boolean warn(String code, String detail) {
    return !detail.equals(warnings.put(code, detail));
  }

  /** Sets how many of the terminal's record numbers are missing. */
  synchronized void missing(long count) {
    missing = count;
  }

  /** Sets the number of records that the terminal reports to hold and that have not arrived. */
  synchronized void holds(long count) {
    held = count;
  }

  /**
   * Completes a status with the notices.
   *
   * @param onTheirWay how many records are on their way to the journal
   */
  synchronized TerminalStatus addTo(StatusMaker status, int onTheirWay) {
    long backlog = held == null ? missing + onTheirWay : Math.max(held, missing);
    return status.make(missing, backlog, rejected, warnings);
  }

  /** A maker of a status from the notices. */
  @FunctionalInterface
  interface StatusMaker {

    /** Returns the status. */
    TerminalStatus make(
        long missing, long backlog, RejectedFrames rejected, Map<String, String> warnings);
  }
}
