package afterclass.gateway.protocol;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a frame or payload means. */
public sealed interface Decoded {

  /** Punches, and what was reported beside them; at least one of either. */
  record Punches(List<ReadPunch> punches, List<ReadEvent> events) implements Decoded {
    public Punches {
      punches = List.copyOf(punches);
      events = List.copyOf(events);
    }

    /** Punches only. */
    public Punches(List<ReadPunch> punches) {
      this(punches, List.of());
    }

    /** One event only. */
    public static Punches none(ReadEvent event) {
      return new Punches(List.of(), List.of(event));
    }
  }

  /**
   * The terminal says how it is.
   *
   * @param online whether it is up; a last will says that it is not
   * @param lastRecordNo number of the newest record that it holds, or {@code null} if it does not
   *     say
   * @param anew whether it says that it has only just come up; its last will may have got lost
   * @param clock what its clock shows, or {@code null} if it does not say
   */
  record Status(
      boolean online, @Nullable String lastRecordNo, boolean anew, @Nullable Instant clock)
      implements Decoded {

    /** It says how it is, as it may do at any time. */
    public Status(boolean online, @Nullable String lastRecordNo) {
      this(online, lastRecordNo, false, null);
    }

    /** It has only just come up. */
    public static Status up() {
      return new Status(true, null, true, null);
    }

    /** The same, with what its clock shows. */
    public Status showing(@Nullable Instant time) {
      return new Status(online, lastRecordNo, anew, time);
    }
  }

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
