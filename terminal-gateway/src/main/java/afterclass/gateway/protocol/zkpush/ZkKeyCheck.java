package afterclass.gateway.protocol.zkpush;

import afterclass.gateway.protocol.Call;
import afterclass.gateway.protocol.CallAnswer;
import afterclass.gateway.protocol.CallPiece;
import afterclass.gateway.protocol.CallTurn;
import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.Secret;
import afterclass.gateway.protocol.Tick;
import afterclass.gateway.wire.Bytes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The check that a call is the registered terminal's. A shown key counts for the caller that showed
 * it: for its connection and no other, even from the same address, since a whole school may call
 * from one. Older terminals end the connection with each call ({@code Connection: close}) and show
 * their key at the first only; they are told apart by address and user agent alone, and forgotten
 * after a silence. Each further wrong key delays its answer longer, and the delayed answers of an
 * address are limited; callers from others never wait for them. Not thread-safe.
 */
final class ZkKeyCheck {
  /**
   * Number of consecutive wrong keys that are answered without delay, since they may be typing
   * errors.
   */
  static final int AT_ONCE = 3;

  /**
   * Maximum number of delayed answers to an address; further keys from that address are not
   * checked.
   */
  static final int MOST_HELD = 16;

  private static final Duration FIRST_HELD = Duration.ofMillis(500);
  private static final Duration FORGIVEN = Duration.ofMinutes(15);
  private static final int MOST_ADDRESSES = 500;
  private static final Duration SILENT = Duration.ofMinutes(15);
  private static final int MOST_CALLERS = 64;
  private static final int UNAUTHORIZED = 401;
  private static final int TOO_MANY = 429;

  /** The wrong keys of one address: count, time of the last, and due times of delayed answers. */
  private static final class Wrong {
    private final Deque<Long> due = new ArrayDeque<>();
    private int count;
    private long last;
  }

  private final @Nullable Secret key;

  /** The callers that sent the right key, each with the time of its last call. */
  private final Map<String, Long> callers = new LinkedHashMap<>(16, 0.75f, true);

  private final Map<String, Wrong> wrong = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * Makes a check to which no caller has shown a key yet.
   *
   * @param key the terminal's; {@code null} lets every caller pass
   */
  ZkKeyCheck(@Nullable Secret key) {
    this.key = key;
  }

  /**
   * Returns the refusal of a call without the terminal's key; empty if the key is right or none is
   * set.
   */
  Optional<CallTurn> refusal(Call call, ZkRequest request, Tick now) {
    if (key == null) {
      return Optional.empty();
    }
    String shown = call.parameter("pushcommkey");
    String caller = caller(call);
    if (shown.isEmpty()) {
      return isKnown(caller, now)
          ? Optional.empty()
          : Optional.of(refused(call, request, "no-key", " without", Duration.ZERO));
    }
    Wrong before = wrong.get(call.remote());
    boolean full = before != null && held(before, now) >= MOST_HELD;
    if (full && !isKnown(caller, now)) {
      return Optional.of(
          new CallTurn(
              List.of(), List.of(), CallAnswer.refused(TOO_MANY, "too many wrong keys, wait")));
    }
    if (MessageDigest.isEqual(key.bytes().toArray(), shown.getBytes(StandardCharsets.UTF_8))) {
      callers.put(caller, now.nanos());
      oldest(callers.keySet(), MOST_CALLERS);
      return Optional.empty();
    }
    callers.remove(caller);
    return Optional.of(
        refused(call, request, "wrong-key", " with another key", wrong(call.remote(), now)));
  }

  private static String caller(Call call) {
    return ends(call)
        ? call.remote() + " " + call.headers().getOrDefault("user-agent", "")
        : call.connection();
  }

  /** Tells whether the caller asks to close the connection after this call. */
  private static boolean ends(Call call) {
    return call.headers().getOrDefault("connection", "").strip().equalsIgnoreCase("close");
  }

  private boolean isKnown(String caller, Tick now) {
    Long heard = callers.get(caller);
    if (heard == null || now.nanos() - heard > SILENT.toNanos()) {
      callers.remove(caller);
      return false;
    }
    callers.put(caller, now.nanos());
    return true;
  }

  private static int held(Wrong of, Tick now) {
    of.due.removeIf(due -> due - now.nanos() <= 0);
    return of.due.size();
  }

  /** Counts a wrong key of an address, and returns how long its answer is delayed. */
  private Duration wrong(String remote, Tick now) {
    Wrong of = wrong.computeIfAbsent(remote, unused -> new Wrong());
    oldest(wrong.keySet(), MOST_ADDRESSES);
    if (now.nanos() - of.last > FORGIVEN.toNanos()) {
      of.count = 0;
    }
    of.count++;
    of.last = now.nanos();
    if (of.count <= AT_ONCE) {
      return Duration.ZERO;
    }
    int doublings = Math.min(of.count - AT_ONCE - 1, 10);
    Duration held = FIRST_HELD.multipliedBy(1L << doublings);
    Duration bounded = held.compareTo(CallTurn.LONGEST_HELD) > 0 ? CallTurn.LONGEST_HELD : held;
    of.due.add(now.nanos() + bounded.toNanos());
    return bounded;
  }

  private static void oldest(Set<String> names, int most) {
    if (names.size() > most) {
      names.remove(names.iterator().next());
    }
  }

  private static CallTurn refused(
      Call call, ZkRequest request, String reason, String how, Duration held) {
    String detail = request + " from " + call.remote() + how;
    Decoded refused =
        new Decoded.Refused(
            reason, detail + "; expected the pushcommkey that the terminal is registered with");
    return new CallTurn(
        List.of(new CallPiece(refused, Bytes.ofUtf8(detail))),
        List.of(),
        CallAnswer.refused(UNAUTHORIZED, "show the key"),
        held);
  }
}
