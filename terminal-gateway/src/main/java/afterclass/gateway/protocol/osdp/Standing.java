package afterclass.gateway.protocol.osdp;

import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.LineAction;
import afterclass.gateway.protocol.Secret;
import afterclass.gateway.protocol.Tick;
import afterclass.gateway.wire.Bytes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What was told of one reader: news only once. That it is there and that it holds nothing more is
 * news every second: by that it is known up to when nothing of it is missing.
 */
final class Standing {
  private static final long TOLD_EVERY = Duration.ofSeconds(1).toNanos();

  private final String station;
  private final Consumer<LineAction> out;
  private final Map<String, String> warned = new HashMap<>();
  private boolean present;
  private boolean silent;
  private boolean whole;
  private long heardAt;
  private long wholeAt;

  Standing(String station, Consumer<LineAction> out) {
    this.station = station;
    this.out = out;
  }

  /** Nothing was told yet of this opening of the line. */
  void reset() {
    present = false;
    silent = false;
    whole = false;
  }

  /** It answered, and proved who it is if it has a key. */
  void heard(Tick now) {
    if (!present || now.nanos() - heardAt >= TOLD_EVERY) {
      heardAt = now.nanos();
      out.accept(new LineAction.Heard(station));
    }
    present = true;
    silent = false;
  }

  void silent(String why) {
    if (!silent) {
      out.accept(new LineAction.Silent(station, why));
    }
    present = false;
    silent = true;
    whole = false;
  }

  /** Since it was heard last something of it may be lost, though it is there: silence is news. */
  void missed(String why) {
    if (present) {
      silent(why);
      silent = false;
    }
  }

  /** It holds nothing more. It cannot have kept what came while nobody asked. */
  void whole(Tick now) {
    if (present && (!whole || now.nanos() - wholeAt >= TOLD_EVERY)) {
      whole = true;
      wholeAt = now.nanos();
      out.accept(new LineAction.Whole(station, false));
    }
  }

  void warn(String code, String detail) {
    if (!detail.equals(warned.put(code, detail))) {
      out.accept(new LineAction.Warning(station, code, detail));
    }
  }

  /** What was warned of is over: the next time is news again. */
  void over(String code) {
    warned.remove(code);
  }

  void odd(String reason, String detail, @Nullable Bytes frame) {
    Bytes bytes = frame == null ? Bytes.empty() : frame;
    out.accept(new LineAction.Odd(station, reason, detail, bytes));
  }

  void said(Decoded meaning, Bytes frame, long token) {
    out.accept(new LineAction.Said(station, meaning, frame, token));
  }

  void newKey(Secret key, long token) {
    out.accept(new LineAction.NewKey(station, key, token));
  }
}
