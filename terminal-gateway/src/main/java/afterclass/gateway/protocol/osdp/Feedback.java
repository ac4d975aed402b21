package afterclass.gateway.protocol.osdp;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The queue of the signals that a reader has not shown yet. A punch that is not on disk in time is
 * shown as not stored; if it is stored later, that is shown too.
 */
final class Feedback {
  /** The age at which a light or sound signal is dropped, since the person has left. */
  private static final long STALE = Duration.ofSeconds(3).toNanos();

  /** The pause before a signal is repeated to a reader that could not show it. */
  private static final long LATER = Duration.ofMillis(100).toNanos();

  private static final int MAX_WAITING = 16;

  private record Open(int reader, long redAt, boolean shown) {}

  private record Waiting(Command command, long at) {}

  private final FeedbackSignals signals;
  private final Map<Long, Open> open = new HashMap<>();
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private @Nullable Waiting said;
  private long heldUntil = Long.MIN_VALUE;

  Feedback(FeedbackSignals signals) {
    this.signals = signals;
  }

  /** Registers a punch on its way to the disk, shown as not stored from {@code redAt} on. */
  void expect(long token, int reader, long redAt) {
    open.put(token, new Open(reader, redAt, false));
  }

  /** Registers a record being written for which no signal is shown. */
  void expectQuietly(long token) {
    open.put(token, new Open(-1, Long.MAX_VALUE, true));
  }

  /** Queues the signal that the punch with a token is on disk. */
  void stored(long token, Capabilities can, long nanos) {
    Open known = open.remove(token);
    if (known != null && known.reader() >= 0) {
      show(signals.stored(known.reader(), can), nanos);
    }
  }

  void notStored(int reader, Capabilities can, long nanos) {
    show(signals.notStored(reader, can), nanos);
  }

  private void show(List<Command> commands, long nanos) {
    commands.forEach(command -> waiting.addLast(new Waiting(command, nanos)));
    while (waiting.size() > MAX_WAITING) {
      waiting.removeFirst();
    }
  }

  /** Queues the signal "not stored" for punches that were not written in time. */
  void expire(Capabilities can, long nanos) {
    for (Map.Entry<Long, Open> entry : open.entrySet()) {
      Open late = entry.getValue();
      if (!late.shown() && late.redAt() - nanos <= 0) {
        entry.setValue(new Open(late.reader(), late.redAt(), true));
        notStored(late.reader(), can, nanos);
      }
    }
  }

  /** Returns when the next punch will be late; the largest number if none can be. */
  long due() {
    return open.values().stream()
        .filter(each -> !each.shown())
        .mapToLong(Open::redAt)
        .min()
        .orElse(Long.MAX_VALUE);
  }

  /** Returns the next signal to send, or {@code null} if none is to be sent now. */
  @Nullable Command next(long nanos) {
    if (nanos < heldUntil) {
      return null;
    }
    waiting.removeIf(each -> nanos - each.at() > STALE);
    Waiting first = waiting.pollFirst();
    said = first;
    return first == null ? null : first.command();
  }

  /** Puts the last signal, which the reader did not accept, back at the head of the queue. */
  void again(Command command, long nanos) {
    Waiting last = said;
    if (last == null || !last.command().equals(command)) {
      last = new Waiting(command, nanos);
    }
    waiting.addFirst(last);
  }

  /** Puts the last signal, which the reader could not show now, back at the head and pauses. */
  void later(Command command, long nanos) {
    again(command, nanos);
    heldUntil = nanos + LATER;
  }

  /** Drops the waiting signals with this command code. */
  void without(int command) {
    waiting.removeIf(each -> each.command().id() == command);
  }

  /** Queues a signal behind all that are waiting. */
  void tell(Command command, long nanos) {
    show(List.of(command), nanos);
  }

  /**
   * Returns the time from which on a signal can be sent, in nanoseconds; the largest number if none
   * waits.
   */
  long tellsAt() {
    return waiting.isEmpty() ? Long.MAX_VALUE : heldUntil;
  }

  /** Tells whether a signal is to be shown to a person waiting at the reader. */
  boolean pressing() {
    return !waiting.isEmpty() || due() != Long.MAX_VALUE;
  }

  /** Returns the number of entries on their way to the disk. */
  int open() {
    return open.size();
  }

  /** Drops all signals, since the line is closed, also those of punches not yet on disk. */
  void reset() {
    waiting.clear();
    heldUntil = Long.MIN_VALUE;
    open.replaceAll((token, each) -> new Open(-1, Long.MAX_VALUE, true));
  }
}
