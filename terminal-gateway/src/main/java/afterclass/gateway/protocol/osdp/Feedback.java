package afterclass.gateway.protocol.osdp;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
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

  private static final int MAX_WAITING = 16;

  private record Open(int reader, long redAt, boolean shown) {}

  private record Waiting(Command command, long at) {}

  private final Signs signs;
  private final Map<Long, Open> open = new HashMap<>();
  private final Deque<Waiting> waiting = new ArrayDeque<>();

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
    for (Iterator<Waiting> all = waiting.iterator(); all.hasNext(); ) {
      Waiting first = all.next();
      all.remove();
      if (nanos - first.at() <= STALE) {
        return first.command();
      }
    }
    return null;
  }

  /** It was not taken: it is to be said again, before everything else. */
  void again(Command command, long nanos) {
    waiting.addFirst(new Waiting(command, nanos));
  }

  /** Says something after everything that is waiting. */
  void tell(Command command, long nanos) {
    show(List.of(command), nanos);
  }

  boolean ready() {
    return !waiting.isEmpty();
  }

  /** Whether somebody stands before the reader and waits. */
  boolean pressing() {
    return ready() || due() != Long.MAX_VALUE;
  }

  /** How much is on its way to the disk. */
  int open() {
    return open.size();
  }

  /** The line is gone: nobody is told any more. */
  void reset() {
    waiting.clear();
    open.replaceAll((token, each) -> new Open(-1, Long.MAX_VALUE, true));
  }
}
