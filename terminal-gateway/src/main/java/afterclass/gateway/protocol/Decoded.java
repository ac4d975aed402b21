package afterclass.gateway.protocol;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The decoded content of a frame or payload: punches and events, status, nothing of use, or a
 * refusal.
 */
public sealed interface Decoded {

  /** The punches of a message and the events reported with them; at least one of either. */
  record Punches(List<ReadPunch> punches, List<ReadEvent> events) implements Decoded {
    public Punches {
      punches = List.copyOf(punches);
      events = List.copyOf(events);
    }

    /** Creates the content of a message with punches only. */
    public Punches(List<ReadPunch> punches) {
      this(punches, List.of());
    }

    /** Returns the content of a message with one event and no punch. */
    public static Punches none(ReadEvent event) {
      return new Punches(List.of(), List.of(event));
    }
  }

  /**
   * The terminal's report of its own state.
   *
   * @param online whether the terminal is up; a last will says that it is not
   * @param lastRecordNo number of the newest record that it holds, or {@code null} if not reported
   * @param anew whether the terminal reports that it has just started; its last will may have been
   *     lost
   * @param clock time shown by its clock, or {@code null} if not reported
   */
  record Status(
      boolean online, @Nullable String lastRecordNo, boolean anew, @Nullable Instant clock)
      implements Decoded {

    /** Creates a report as a terminal may send it at any time. */
    public Status(boolean online, @Nullable String lastRecordNo) {
      this(online, lastRecordNo, false, null);
    }

    /** Returns the report of a terminal that has just started. */
    public static Status up() {
      return new Status(true, null, true, null);
    }

    /** Returns a copy with the time shown by the terminal's clock. */
    public Status showing(@Nullable Instant time) {
      return new Status(online, lastRecordNo, anew, time);
    }
  }

  /** A well-formed message for other receivers, or without anything to store. */
  record NotForUs(String why) implements Decoded {}

  /**
   * A message that cannot be understood; it is nevertheless stored, counted and shown.
   *
   * @param reason short code for counters, such as {@code wrong-type}
   * @param detail what was found where, and what was expected
   * @param recordNo the terminal's own number for the record, or {@code null} if it could not be
   *     read
   */
  record Refused(String reason, String detail, @Nullable String recordNo) implements Decoded {

    /** Creates a refusal of a message without a record number. */
    public Refused(String reason, String detail) {
      this(reason, detail, null);
    }
  }

  /** Applies the function for the kind of this content. */
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
