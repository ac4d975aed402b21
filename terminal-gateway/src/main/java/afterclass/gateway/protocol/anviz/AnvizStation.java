package afterclass.gateway.protocol.anviz;

import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.LineAction;
import afterclass.gateway.protocol.Station;
import afterclass.gateway.protocol.Tick;
import afterclass.gateway.wire.Bytes;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The conversation with one clock: what to ask of it next, and what an answer changes.
 *
 * <p>Counts (3C); if records are new, fetch them (40 02, then 40 00; 40 10 for one that came broken
 * or not at all); say them; when all are on disk, count again, and if nobody else cleared anything,
 * clear so many (4E 02) and count once more. 4E is never sent a second time for the same records:
 * with its answer lost nobody knows whether it was carried out, so they are fetched again, and the
 * journal knows them.
 */
final class AnvizStation {
  /** A window's end is waited for no longer than this until it is known what a clock holds. */
  static final Duration POLL = Duration.ofSeconds(1);

  private static final Duration QUICK = Duration.ofSeconds(2);

  /** Where the clock must search its memory. */
  private static final Duration SLOW = Duration.ofSeconds(5);

  private static final Duration PROBE = Duration.ofSeconds(1);
  private static final Duration FIRST_ABSENCE = Duration.ofSeconds(5);
  private static final Duration LAST_ABSENCE = Duration.ofSeconds(60);
  private static final int TRIES = 3;
  private static final String USUAL_NAME = "admin";

  /** What is asked, or waited for. */
  private enum Step {
    LOG_IN,
    READ_CLOCK,
    COUNT,
    FIRST,
    NEXT,
    AGAIN,
    STORING,
    COUNT_AGAIN,
    CLEAR,
    SET_CLOCK
  }

  private final Station station;
  private final long device;
  private final AnvizMemory memory;
  private final AnvizClockCare clock;
  private final LongSupplier tokens;
  private final Set<Long> live = new HashSet<>();

  private Step step = Step.COUNT;
  private AnvizRound round = new AnvizRound(0);
  private long due = Long.MAX_VALUE;
  private int tries;
  private boolean there;
  private boolean told;
  private boolean empty;
  private int leastAfterClear = -1;
  private @Nullable Bytes cleared;
  private boolean stuck;
  private Duration absence = FIRST_ABSENCE;

  AnvizStation(Station station, AnvizAddress address, LongSupplier tokens) {
    this.station = station;
    this.device = address.device();
    this.tokens = tokens;
    memory = new AnvizMemory(station.name(), address.capacity());
    clock = new AnvizClockCare(station.name(), station.zone());
  }

  String name() {
    return station.name();
  }

  /** Its device id; 0 if it is alone on the line, whatever its id. */
  long device() {
    return device;
  }

  /** When it wants to be asked something. */
  long due() {
    return due;
  }

  void opened(Tick now) {
    begin();
    there = false;
    absence = FIRST_ABSENCE;
    due = now.nanos();
  }

  private void begin() {
    step = station.secret() == null ? Step.READ_CLOCK : Step.LOG_IN;
    round = new AnvizRound(0);
    clock.forget();
    tries = 0;
    empty = false;
    leastAfterClear = -1;
  }

  /** What to ask now. */
  AnvizRequest request(Tick now) {
    return switch (step) {
      case LOG_IN -> logIn();
      case READ_CLOCK -> AnvizRequest.readClock();
      case COUNT, COUNT_AGAIN, STORING -> AnvizRequest.counts();
      case FIRST -> AnvizRequest.firstOfNew();
      case NEXT -> AnvizRequest.next();
      case AGAIN -> AnvizRequest.again();
      case CLEAR -> AnvizRequest.clearNew(round.fetched());
      case SET_CLOCK -> AnvizRequest.setClock(clock.right(now));
    };
  }

  private AnvizRequest logIn() {
    String text = Objects.requireNonNull(station.secret()).text();
    int colon = text.indexOf(':');
    return colon < 0
        ? AnvizRequest.logIn(USUAL_NAME, text)
        : AnvizRequest.logIn(text.substring(0, colon), text.substring(colon + 1));
  }

  /** How long to wait for the answer to {@link #request}. */
  Duration patience() {
    if (!there) {
      return PROBE;
    }
    return step == Step.FIRST || step == Step.CLEAR ? SLOW : QUICK;
  }

  /** The answer to what was asked. */
  void answered(AnvizFrame reply, Tick now, List<LineAction> out) {
    boolean understood =
        switch (step) {
          case LOG_IN -> loggedIn(reply, now, out);
          case READ_CLOCK -> clockRead(reply, now, out);
          case COUNT, STORING -> counted(reply, now, out);
          case FIRST, NEXT, AGAIN -> fetched(reply, now, out);
          case COUNT_AGAIN -> countedAgain(reply, now, out);
          case CLEAR -> clearAnswered(reply, now, out);
          case SET_CLOCK -> clockSet(reply, now, out);
        };
    if (understood) {
      tries = 0;
      heard(out);
    } else {
      unanswered(
          "answers %02x with %s and %d bytes"
              .formatted(reply.command(), reply.codeText(), reply.data().length()),
          now,
          out);
    }
  }

  private boolean loggedIn(AnvizFrame reply, Tick now, List<LineAction> out) {
    if (reply.ok()) {
      go(Step.READ_CLOCK, now);
      return true;
    }
    out.add(
        new LineAction.Warning(
            name(), "password-refused", "it refuses the password: " + reply.codeText()));
    tries = TRIES;
    return false;
  }

  private boolean clockRead(AnvizFrame reply, Tick now, List<LineAction> out) {
    if (!reply.ok() || !clock.take(reply.data(), now, out)) {
      clock.unreadable(now);
      out.add(odd("clock-unreadable", "reply to 38: " + reply.codeText(), reply));
    }
    if (!empty) {
      go(Step.COUNT, now);
    } else if (clock.wrong() && !clock.givenUp()) {
      go(Step.SET_CLOCK, now);
    } else {
      rest(POLL, now);
    }
    return true;
  }

  private boolean counted(AnvizFrame reply, Tick now, List<LineAction> out) {
    Optional<AnvizCounts> counts = counts(reply);
    if (counts.isEmpty()) {
      return false;
    }
    int fresh = counts.get().fresh();
    out.add(new LineAction.Backlog(name(), fresh));
    memory.warning(counts.get()).ifPresent(out::add);
    if (fresh < leastAfterClear) {
      out.add(clearedByOther("%d are new, expected %d".formatted(fresh, leastAfterClear)));
    }
    leastAfterClear = -1;
    empty = fresh == 0;
    if (!empty) {
      round = new AnvizRound(fresh);
      go(Step.FIRST, now);
      return true;
    }
    if (live.isEmpty()) {
      out.add(new LineAction.Whole(name(), !memory.overflown(counts.get())));
    }
    if (clock.due(now)) {
      go(Step.READ_CLOCK, now);
    } else {
      rest(POLL, now);
    }
    return true;
  }

  private static Optional<AnvizCounts> counts(AnvizFrame reply) {
    return reply.ok() ? AnvizCounts.decode(reply.data()) : Optional.empty();
  }

  private boolean fetched(AnvizFrame reply, Tick now, List<LineAction> out) {
    if (!reply.ok()) {
      boolean end = reply.code() == AnvizFrame.FAILED || reply.code() == AnvizFrame.EMPTY;
      if (!end) {
        out.add(odd("not-fetched", "reply to 40: " + reply.codeText(), reply));
      }
      endRound(now);
      return true;
    }
    Optional<List<AnvizRecord>> records = AnvizRecord.packet(reply.data());
    if (records.isEmpty() || records.get().size() > AnvizRequest.PACKET) {
      out.add(odd("bad-packet", "length does not fit the number of records", reply));
      return false;
    }
    if (records.get().isEmpty() || round.repeats(reply.data())) {
      endRound(now);
      return true;
    }
    if (round.first() == null) {
      compare(records.get().get(0), out);
    }
    round.take(reply.data(), records.get());
    for (AnvizRecord record : records.get()) {
      long token = tokens.getAsLong();
      round.waitFor(token);
      out.add(said(record, token));
    }
    if (round.completeAfter(records.get().size())) {
      endRound(now);
    } else {
      go(Step.NEXT, now);
    }
    return true;
  }

  /**
   * After a clearing the same records should not come again; a clock that keeps them is told of.
   */
  private void compare(AnvizRecord first, List<LineAction> out) {
    stuck = cleared != null && first.raw().equals(cleared);
    cleared = null;
    if (stuck) {
      out.add(
          new LineAction.Warning(
              name(),
              "not-cleared",
              "it keeps its records new although it was told to clear them"));
    }
  }

  private void endRound(Tick now) {
    if (round.fetched() == 0) {
      rest(POLL, now);
    } else if (round.allStored()) {
      go(Step.COUNT_AGAIN, now);
    } else {
      step = Step.STORING;
      tries = 0;
      due = Long.MAX_VALUE;
    }
  }

  private boolean countedAgain(AnvizFrame reply, Tick now, List<LineAction> out) {
    Optional<AnvizCounts> counts = counts(reply);
    if (counts.isEmpty()) {
      return false;
    }
    int fresh = counts.get().fresh();
    if (!round.untouched(fresh)) {
      out.add(clearedByOther("%d are new, %d were fetched".formatted(fresh, round.fetched())));
      rest(POLL, now);
      return true;
    }
    leastAfterClear = fresh - round.fetched();
    go(Step.CLEAR, now);
    return true;
  }

  private LineAction clearedByOther(String detail) {
    return new LineAction.Warning(
        name(), "cleared-by-another", "another program clears its new records: " + detail);
  }

  private boolean clearAnswered(AnvizFrame reply, Tick now, List<LineAction> out) {
    if (!reply.ok()) {
      out.add(odd("not-cleared", "reply to 4e: " + reply.codeText(), reply));
    }
    cleared = reply.ok() ? round.first() : null;
    round = new AnvizRound(0);
    rest(reply.ok() && !stuck ? Duration.ZERO : POLL, now);
    return true;
  }

  private boolean clockSet(AnvizFrame reply, Tick now, List<LineAction> out) {
    if (reply.ok()) {
      out.add(clock.set(reply.raw(), tokens.getAsLong(), now));
      go(Step.READ_CLOCK, now);
    } else {
      out.add(clock.refused(reply.codeText()));
      rest(POLL, now);
    }
    return true;
  }

  /** No answer, or none that could be read. */
  void unanswered(String why, Tick now, List<LineAction> out) {
    tries++;
    if (step == Step.CLEAR) {
      cleared = null;
      round = new AnvizRound(0);
      rest(Duration.ZERO, now);
    } else if (there && tries < TRIES) {
      step = step == Step.NEXT ? Step.AGAIN : step;
      due = now.nanos();
    } else if ((step == Step.NEXT || step == Step.AGAIN) && round.fetched() > 0) {
      endRound(now);
    } else {
      silent(why, now, out);
    }
  }

  private void silent(String why, Tick now, List<LineAction> out) {
    if (there || !told) {
      out.add(new LineAction.Silent(name(), why));
    }
    told = true;
    there = false;
    begin();
    due = now.nanos() + absence.toNanos();
    Duration doubled = absence.multipliedBy(2);
    absence = doubled.compareTo(LAST_ABSENCE) > 0 ? LAST_ABSENCE : doubled;
  }

  private void heard(List<LineAction> out) {
    there = true;
    told = false;
    absence = FIRST_ABSENCE;
    out.add(new LineAction.Heard(name()));
  }

  /** A record that it tells unasked; it stays new in its memory, and is fetched all the same. */
  void told(AnvizFrame frame, Tick now, List<LineAction> out) {
    Optional<AnvizRecord> record = AnvizRecord.decode(frame.data());
    if (record.isEmpty()) {
      out.add(odd("bad-record", "%d bytes, expected 14".formatted(frame.data().length()), frame));
      return;
    }
    long token = tokens.getAsLong();
    live.add(token);
    out.add(said(record.get(), token));
    awake(now);
  }

  /** It shows by itself that it is there. */
  void awake(Tick now) {
    if (!there) {
      due = Math.min(due, now.nanos());
    }
  }

  void stored(long token, Tick now) {
    live.remove(token);
    round.stored(token);
    if (step == Step.STORING && round.allStored()) {
      go(Step.COUNT_AGAIN, now);
    }
  }

  private LineAction said(AnvizRecord record, long token) {
    return new LineAction.Said(
        name(), new Decoded.Punches(List.of(record.punch(station.zone()))), record.raw(), token);
  }

  private LineAction odd(String reason, String detail, AnvizFrame frame) {
    return new LineAction.Odd(name(), reason, detail, frame.raw());
  }

  private void go(Step next, Tick now) {
    step = next;
    tries = 0;
    due = now.nanos();
  }

  /** Later on, from the counts again. */
  private void rest(Duration wait, Tick now) {
    step = Step.COUNT;
    tries = 0;
    due = now.nanos() + wait.toNanos();
  }
}
