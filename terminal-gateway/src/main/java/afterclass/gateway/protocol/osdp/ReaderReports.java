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
 * The reports about one reader, each only when it changes. The report that the reader is present
 * and has no more readings is repeated once a second, and shows the time up to which no reading is
 * missing.
 */
final class ReaderReports {
  private static final long TOLD_EVERY = Duration.ofSeconds(1).toNanos();

  private final String station;
  private final Consumer<LineAction> out;
  private final Map<String, String> warned = new HashMap<>();
  private boolean present;
  private boolean silent;
  private boolean whole;
  private long heardAt;
  private long wholeAt;

  ReaderReports(String station, Consumer<LineAction> out) {
    this.station = station;
    this.out = out;
  }

  /** Forgets the reports made so far, since the line was reopened. */
  void reset() {
    present = false;
    silent = false;
    whole = false;
  }

  /** Reports that the reader answered, and proved its identity if it has a key. */
  void heard(Tick now) {
    if (!present || now.nanos() - heardAt >= TOLD_EVERY) {
      heardAt = now.nanos();
      out.accept(new LineAction.Present(station));
    }
    present = true;
    silent = false;
  }

  void silent(String why) {
    if (!silent) {
      out.accept(new LineAction.Absent(station, why));
    }
    present = false;
    silent = true;
    whole = false;
  }

  /**
   * Reports the reader as silent since its last answer, because readings since then may be lost;
   * the reader itself is present.
   */
  void missed(String why) {
    if (present) {
      silent(why);
      silent = false;
    }
  }

  /**
   * Reports that the reader has no more readings; it cannot have kept readings made while it was
   * not polled.
   */
  void whole(Tick now) {
    if (present && (!whole || now.nanos() - wholeAt >= TOLD_EVERY)) {
      whole = true;
      wholeAt = now.nanos();
      out.accept(new LineAction.Complete(station, false));
    }
  }

  void warn(String code, String detail) {
    if (!detail.equals(warned.put(code, detail))) {
      out.accept(new LineAction.Warning(station, code, detail));
    }
  }

  /** Ends a warning, so that the next one with its code is reported again. */
  void over(String code) {
    warned.remove(code);
  }

  void odd(String reason, String detail, @Nullable Bytes frame) {
    Bytes bytes = frame == null ? Bytes.empty() : frame;
    out.accept(new LineAction.Undecoded(station, reason, detail, bytes));
  }

  void said(Decoded meaning, Bytes frame, long token) {
    out.accept(new LineAction.Message(station, meaning, frame, token));
  }

  void newKey(Secret key, long token) {
    out.accept(new LineAction.NewKey(station, key, token));
  }
}
