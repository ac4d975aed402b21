package afterclass.gateway.protocol.osdp;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a reader is still to show. A punch that is not on disk in time is shown as not stored; if it
 * is stored after that, that is shown too.
 */
final class Feedback {
  /** Whoever punched has gone by then. */
  private static final long STALE = Duration.ofSeconds(3).toNanos();

  /** Before a sign is said again to a reader that could not show it. */
  private static final long LATER = Duration.ofMillis(100).toNanos();

  private static final int MAX_WAITING = 16;

  private record Open(int reader, long redAt, boolean shown) {}

  private record Waiting(Command command, long at) {}

  private final Signs signs;
  private final Map<Long, Open> open = new HashMap<>();
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private @Nullable Waiting said;
  private long heldUntil = Long.MIN_VALUE;

  Feedback(Signs signs) {
    this.signs = signs;
  }

  /** A punch is on its way to the disk. */
  void expect(long token, int reader, long redAt) {
    open.put(token, new Open(reader, redAt, false));
  }

  /** Something is on its way of which nothing is shown. */
  void expectQuietly(long token) {
    open.put(token, new Open(-1, Long.MAX_VALUE, true));
  }

  /** It is on disk. */
  void stored(long token, Capabilities can, long nanos) {
    Open known = open.remove(token);
    if (known != null && known.reader() >= 0) {
      show(signs.stored(known.reader(), can), nanos);
    }
  }

  void notStored(int reader, Capabilities can, long nanos) {
    show(signs.notStored(reader, can), nanos);
  }

  private void show(List<Command> commands, long nanos) {
    commands.forEach(command -> waiting.addLast(new Waiting(command, nanos)));
    while (waiting.size() > MAX_WAITING) {
      waiting.removeFirst();
    }
  }

  /** Says what is late. */
  void expire(Capabilities can, long nanos) {
    for (Map.Entry<Long, Open> entry : open.entrySet()) {
      Open late = entry.getValue();
      if (!late.shown() && late.redAt() - nanos <= 0) {
        entry.setValue(new Open(late.reader(), late.redAt(), true));
        notStored(late.reader(), can, nanos);
      }
    }
  }

  /** When the next one is late; the largest number if none can be. */
  long due() {
    return open.values().stream()
        .filter(each -> !each.shown())
        .mapToLong(Open::redAt)
        .min()
        .orElse(Long.MAX_VALUE);
  }

  /** What to say next, or {@code null} if there is nothing that is worth saying now. */
  @Nullable Command next(long nanos) {
    if (nanos < heldUntil) {
      return null;
    }
    waiting.removeIf(each -> nanos - each.at() > STALE);
    Waiting first = waiting.pollFirst();
    said = first;
    return first == null ? null : first.command();
  }

  /** What was said last was not taken: it is to be said again, before everything else. */
  void again(Command command, long nanos) {
    Waiting last = said;
    if (last == null || !last.command().equals(command)) {
      last = new Waiting(command, nanos);
    }
    waiting.addFirst(last);
  }

  /** What was said last could not be done just now. */
  void later(Command command, long nanos) {
    again(command, nanos);
    heldUntil = nanos + LATER;
  }

  /** Such signs are not said. */
  void without(int command) {
    waiting.removeIf(each -> each.command().id() == command);
  }

  /** Says something after everything that is waiting. */
  void tell(Command command, long nanos) {
    show(List.of(command), nanos);
  }

  /** From when on something can be said; the largest number if there is nothing. */
  long tellsAt() {
    return waiting.isEmpty() ? Long.MAX_VALUE : heldUntil;
  }

  /** Whether somebody stands before the reader and waits. */
  boolean pressing() {
    return !waiting.isEmpty() || due() != Long.MAX_VALUE;
  }

  /** How much is on its way to the disk. */
  int open() {
    return open.size();
  }

  /** The line is gone: nobody is told any more. */
  void reset() {
    waiting.clear();
    heldUntil = Long.MIN_VALUE;
    open.replaceAll((token, each) -> new Open(-1, Long.MAX_VALUE, true));
  }
}
