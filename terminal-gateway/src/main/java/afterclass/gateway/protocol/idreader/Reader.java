package afterclass.gateway.protocol.idreader;

import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.LineAction;
import afterclass.gateway.protocol.ReadEvent;
import afterclass.gateway.protocol.ReadPunch;
import afterclass.gateway.protocol.Tick;
import afterclass.gateway.wire.Bytes;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One reader on the line: when to ask it, and what its answers mean. */
final class Reader {
  /** A card that is read again within this time is still held before the reader. */
  static final Duration HELD = Duration.ofSeconds(2);

  static final Duration POLL = Duration.ofMillis(200);

  private static final Duration FIRST_ABSENCE = Duration.ofMillis(500);
  private static final Duration LAST_ABSENCE = Duration.ofSeconds(10);
  private static final int TRIES = 3;

  private final String name;
  private final int number;
  private long due;
  private int missed;
  private boolean there;
  private boolean told;
  private @Nullable String lastCard;
  private @Nullable Tick lastSeen;
  private Duration absence = FIRST_ABSENCE;

  Reader(String name, int number) {
    this.name = name;
    this.number = number;
  }

  String name() {
    return name;
  }

  int number() {
    return number;
  }

  long due() {
    return due;
  }

  void opened(Tick now) {
    due = now.nanos();
    there = false;
    missed = 0;
    absence = FIRST_ABSENCE;
  }

  /**
   * It has no card.
   *
   * @param stored whether every card of it that was read is on disk
   */
  void empty(boolean stored, Tick now, List<LineAction> out) {
    answered(now, out);
    if (stored) {
      out.add(new LineAction.Whole(name, false));
    }
  }

  /** Its answer could not be read, or had a card: it is there all the same. */
  void answered(Tick now, List<LineAction> out) {
    missed = 0;
    told = false;
    there = true;
    absence = FIRST_ABSENCE;
    out.add(new LineAction.Heard(name));
    due = now.nanos() + POLL.toNanos();
  }

  /**
   * It read a card. The first answer after a silence may carry a card that was held to it at any
   * time since: nobody knows when, so it is kept and does not count.
   *
   * @return whether the card counts
   */
  boolean card(Bytes frame, long token, Tick now, List<LineAction> out) {
    String card =
        Bytes.copyOfRange(frame.toArray(), IdReaderShape.CARD_AT, IdReaderShape.CHECK_AT)
            .hex()
            .toUpperCase(Locale.ROOT);
    boolean since = there;
    answered(now, out);
    boolean held = card.equals(lastCard) && within(lastSeen, now);
    lastCard = card;
    lastSeen = now;
    if (held) {
      return false;
    }
    Decoded meaning =
        since
            ? new Decoded.Punches(List.of(new ReadPunch(card, null, null)))
            : Decoded.Punches.none(
                new ReadEvent(
                    "card-of-unknown-time",
                    "card " + card + " was held to it while nobody asked",
                    null,
                    null));
    out.add(new LineAction.Said(name, meaning, frame, token));
    return since;
  }

  /** By either clock: a card that counts twice does less harm than one that does not count. */
  private static boolean within(@Nullable Tick before, Tick now) {
    return before != null
        && now.nanos() - before.nanos() < HELD.toNanos()
        && Duration.between(before.wall(), now.wall()).abs().compareTo(HELD) < 0;
  }

  void unanswered(Tick now, List<LineAction> out) {
    missed++;
    if (there && missed < TRIES) {
      due = now.nanos();
      return;
    }
    if (!told) {
      out.add(new LineAction.Silent(name, "reader " + number + " does not answer"));
    }
    told = true;
    there = false;
    lastCard = null;
    due = now.nanos() + absence.toNanos();
    Duration doubled = absence.multipliedBy(2);
    absence = doubled.compareTo(LAST_ABSENCE) > 0 ? LAST_ABSENCE : doubled;
  }
}
