package afterclass.gateway.protocol.idreader;

import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.LineAction;
import afterclass.gateway.protocol.ReadEvent;
import afterclass.gateway.protocol.ReadPunch;
import afterclass.gateway.protocol.RoundRobinController;
import afterclass.gateway.protocol.StationPresence;
import afterclass.gateway.protocol.Tick;
import afterclass.gateway.wire.Bytes;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The state of one reader on the line: when to ask it, and the meaning of its answers. */
final class Reader implements RoundRobinController.Polled {
  /** Maximum time between two readings of a card that is kept in front of the reader. */
  static final Duration HELD = Duration.ofSeconds(2);

  static final Duration POLL = Duration.ofMillis(200);

  /** Maximum time between two answers of a reader that counts as polled without interruption. */
  static final Duration USUAL = Duration.ofSeconds(2);

  /**
   * Time added to {@link #USUAL} per reader on a line with many readers, of which some may not
   * answer.
   */
  private static final Duration FOR_EACH = Duration.ofMillis(500);

  private static final Duration FIRST_ABSENCE = Duration.ofMillis(500);
  private static final Duration LAST_ABSENCE = Duration.ofSeconds(10);
  private static final int TRIES = 3;

  private final String name;
  private final int number;
  private final Duration bound;
  private final StationPresence presence;
  private long due;
  private int missed;

  /** The number of next answers whose cards may have been read at an unknown earlier time. */
  private int undated = 1;

  private @Nullable Tick lastAnswer;
  private @Nullable String lastCard;
  private @Nullable Tick lastSeen;

  Reader(String name, int number, int readers) {
    this.name = name;
    this.number = number;
    presence = new StationPresence(name, FIRST_ABSENCE, LAST_ABSENCE);
    Duration round = FOR_EACH.multipliedBy(readers);
    bound = round.compareTo(USUAL) > 0 ? round : USUAL;
  }

  String name() {
    return name;
  }

  int number() {
    return number;
  }

  @Override
  public long due() {
    return due;
  }

  @Override
  public void opened(Tick now) {
    due = now.nanos();
    presence.opened();
    undated = 1;
    lastAnswer = null;
    missed = 0;
  }

  /** Handles that the reader is asked now. */
  void asked(Tick now) {
    due = now.nanos() + POLL.toNanos();
  }

  /**
   * Handles an answer without a card.
   *
   * @param stored whether every card read by the reader is on disk
   */
  void empty(boolean stored, Tick now, List<LineAction> out) {
    answered(now, out);
    if (stored && undated == 0) {
      out.add(new LineAction.Complete(name, false));
    }
  }

  /** Handles a broken answer: the reader is online, and a card is probably lost. */
  void spoilt(Tick now, List<LineAction> out) {
    if (presence.present()) {
      out.add(new LineAction.Absent(name, "an answer of reader " + number + " came broken"));
    }
    answered(now, out);
  }

  /**
   * Handles an answer of any kind.
   *
   * @return whether a card in it was presented after the previous answer
   */
  private boolean answered(Tick now, List<LineAction> out) {
    Tick before = lastAnswer;
    if (presence.present() && before != null && !askedWithin(before, now, bound)) {
      out.add(new LineAction.Absent(name, "reader " + number + " was not asked for a while"));
      // This answer may have been sent before the interruption; a card read during it comes with
      // the next answer.
      undated = 2;
    }
    boolean dated = undated == 0;
    undated = Math.max(0, undated - 1);
    lastAnswer = now;
    missed = 0;
    out.add(presence.answered());
    return dated;
  }

  /**
   * Handles a card. The first answer after a silence, or after a time without questions, may carry
   * a card presented at any time since: that time is unknown, so the card is stored but does not
   * count.
   *
   * @return whether the card counts
   */
  boolean card(Bytes frame, long token, Tick now, List<LineAction> out) {
    String card =
        Bytes.copyOfRange(frame.toArray(), IdReaderShape.CARD_AT, IdReaderShape.CHECK_AT)
            .hex()
            .toUpperCase(Locale.ROOT);
    boolean dated = answered(now, out);
    Tick seen = lastSeen;
    boolean held = dated && card.equals(lastCard) && seen != null && within(seen, now, HELD);
    // If the card is read again after this, it is in front of the reader now.
    lastCard = dated ? card : null;
    lastSeen = now;
    if (held) {
      return false;
    }
    Decoded meaning =
        dated
            ? new Decoded.Punches(List.of(new ReadPunch(card, null, null)))
            : Decoded.Punches.none(
                new ReadEvent(
                    "card-of-unknown-time",
                    "card " + card + " was held to it while nobody asked",
                    null,
                    null));
    out.add(new LineAction.Message(name, meaning, frame, token));
    return dated;
  }

  /**
   * Returns whether at most a given time has passed by both clocks. If the clocks differ, the
   * longer time counts, because counting a card twice does less harm than not counting it.
   */
  private static boolean within(Tick before, Tick now, Duration span) {
    return now.nanos() - before.nanos() < span.toNanos()
        && Duration.between(before.wall(), now.wall()).abs().compareTo(span) < 0;
  }

  private static boolean askedWithin(Tick before, Tick now, Duration span) {
    return now.nanos() - before.nanos() < span.toNanos()
        && Duration.between(before.passing(), now.passing()).abs().compareTo(span) < 0;
  }

  void unanswered(Tick now, List<LineAction> out) {
    missed++;
    if (presence.present() && missed < TRIES) {
      due = now.nanos();
      return;
    }
    presence.absent("reader " + number + " does not answer").ifPresent(out::add);
    undated = 1;
    lastCard = null;
    due = now.nanos() + presence.nextWait().toNanos();
  }
}
