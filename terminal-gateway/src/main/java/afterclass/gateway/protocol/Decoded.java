package afterclass.gateway.protocol;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a frame or payload means. */
public sealed interface Decoded {

  /** One or more punches. */
  record Punches(List<ReadPunch> punches) implements Decoded {
    public Punches {
      punches = List.copyOf(punches);
    }
  }

  /**
   * The terminal says how it is.
   *
   * @param online whether it is up; a last will says that it is not
   * @param lastRecordNo number of the newest record that it holds, or {@code null} if it does not
   *     say
   */
  record Status(boolean online, @Nullable String lastRecordNo) implements Decoded {}

  /** Well-formed and meant for somebody else, or carrying nothing to keep. */
  record NotForUs(String why) implements Decoded {}

  /**
   * It cannot be understood; it is kept, counted and shown all the same.
   *
   * @param reason short code for counters, as {@code wrong-type}
   * @param detail what was found where, and what was expected
   * @param recordNo the terminal's own number for the record if that much could be read, else
   *     {@code null}
   */
  record Refused(String reason, String detail, @Nullable String recordNo) implements Decoded {

    /** A refusal of something that gave no number of its own. */
    public Refused(String reason, String detail) {
      this(reason, detail, null);
    }
  }

  /** One answer for each kind. */
  default <T> T fold(
      Function<? super Punches, T> punches,
      Function<? super Status, T> status,
      Function<? super NotForUs, T> notForUs,
      Function<? super Refused, T> refused) {
    if (this instanceof Punches p) {
      return punches.apply(p);
    }
    if (this instanceof Status s) {
      return status.apply(s);
    }
    if (this instanceof NotForUs n) {
      return notForUs.apply(n);
    }
    return refused.apply((Refused) this);
  }
}
