package afterclass.gateway.session;

import afterclass.gateway.journal.JournalException;
import afterclass.gateway.journal.JournalRecord;
import afterclass.gateway.journal.PunchJournal;
import afterclass.gateway.link.CallLink;
import afterclass.gateway.link.LinkThread;
import afterclass.gateway.link.RecentlySeen;
import afterclass.gateway.protocol.Call;
import afterclass.gateway.protocol.CallAction;
import afterclass.gateway.protocol.CallPiece;
import afterclass.gateway.protocol.CallTurn;
import afterclass.gateway.protocol.Conversation;
import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.ReadEvent;
import afterclass.gateway.protocol.ReadPunch;
import afterclass.gateway.protocol.Tick;
import afterclass.gateway.wire.Bytes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A terminal that calls. Everything here runs in its mailbox, one thing after another; the
 * conversation decides, this does: store, then act, then answer. What is not stored in time is
 * answered with an error, and the terminal sends it again.
 */
final class CallSession implements TerminalSession {
  /** How long a caller may wait for its records to be stored, in real time. */
  static final Duration IN_TIME = Duration.ofSeconds(10);

  /** A caller that hands over more may wait a second longer for each of these. */
  private static final int BYTES_A_SECOND = 256 * 1024;

  /** How many pieces are handed to the journal before their commit is waited for. */
  private static final int AT_ONCE = 5_000;

  private static final Logger LOG = LoggerFactory.getLogger(CallSession.class);
  private static final int UNAVAILABLE = 503;
  private static final Bytes LATER = Bytes.ofUtf8("not stored yet, send it again");
  private static final Bytes NO_ROOM = Bytes.ofUtf8("no room to keep all of it, send it again");
  private static final int REMEMBERED = 4_096;

  private final TerminalLife life;
  private final Conversation conversation;
  private final Mailbox mailbox;
  private final LinkThread timer;
  private final Intake intake;
  private final PunchJournal journal;
  private final InstantSource clock;
  private final Records records;
  private final RoomGate gate;
  private final Duration inTime;
  private final RecentlySeen keptBefore = new RecentlySeen(REMEMBERED);
  private final Does does = new Does();
  private int waiting;

  /** How many pieces there was no room for: whoever sent them keeps them. */
  private long leftOut;

  CallSession(
      TerminalLife life,
      Conversation conversation,
      Mailbox mailbox,
      LinkThread timer,
      Intake intake,
      PunchJournal journal,
      InstantSource clock) {
    this(life, conversation, mailbox, timer, intake, journal, clock, IN_TIME);
  }

  CallSession(
      TerminalLife life,
      Conversation conversation,
      Mailbox mailbox,
      LinkThread timer,
      Intake intake,
      PunchJournal journal,
      InstantSource clock,
      Duration inTime) {
    this.inTime = inTime;
    this.life = life;
    this.conversation = conversation;
    this.mailbox = mailbox;
    this.timer = timer;
    this.intake = intake;
    this.journal = journal;
    this.clock = clock;
    records = Records.of(life.terminal());
    gate = intake.gate();
  }

  Terminal terminal() {
    return life.terminal();
  }

  /** Since when something of it may be missing, or the given instant if nothing is. */
  Instant outageSinceOr(Instant other) {
    return life.outageSinceOr(other);
  }

  /** The service begins to listen: nothing that it holds since then is sure to be here. */
  void begin(Instant since) {
    Tick now = now();
    mailbox.post(() -> conversation.opened(since, now));
  }

  /** The port broke. */
  void linkDown(Instant at, String why) {
    mailbox.post(() -> life.unreachable(at, why));
  }

  /** The terminal called. */
  void call(Call call, CallLink.Request request) {
    // The timer holds on to the request only until it is answered: bodies are large.
    AtomicReference<CallLink.@Nullable Request> unanswered = new AtomicReference<>(request);
    Duration patience = inTime.plusSeconds(call.body().length() / BYTES_A_SECOND);
    timer.after(patience, () -> answer(unanswered, UNAVAILABLE, LATER));
    mailbox.post(
        () -> {
          CallTurn turn = conversation.called(call, now());
          long leftOutBefore = leftOut;
          keep(
              turn.pieces(),
              () -> {
                perform(turn.actions());
                if (leftOut == leftOutBefore) {
                  answer(unanswered, turn);
                } else {
                  answer(unanswered, UNAVAILABLE, NO_ROOM);
                }
              });
        });
  }

  private void answer(AtomicReference<CallLink.@Nullable Request> unanswered, CallTurn turn) {
    Runnable answer = () -> answer(unanswered, turn.answer().status(), turn.answer().body());
    if (turn.held().isZero()) {
      answer.run();
    } else {
      timer.after(turn.held(), answer);
    }
  }

  private static void answer(
      AtomicReference<CallLink.@Nullable Request> unanswered, int status, Bytes text) {
    CallLink.Request request = unanswered.getAndSet(null);
    if (request != null) {
      request.answer(status, text);
    }
  }

  @Override
  public void tick(Instant now) {
    mailbox.post(
        () -> {
          gate.due(now).ifPresent(left -> keep(left, now));
          perform(conversation.due(now()));
          life.tick(now, waiting == 0);
        });
  }

  @Override
  public CompletableFuture<Void> end(Instant now) {
    return mailbox.last(
        () -> {
          life.end(now, waiting == 0);
          gate.rest().ifPresent(left -> keep(left, now));
        });
  }

  private Tick now() {
    return new Tick(System.nanoTime(), clock.instant());
  }

  private void perform(List<CallAction> actions) {
    actions.forEach(action -> action.handle(does));
  }

  /** Keeps a part of the pieces after the other, so that a long upload fills no memory. */
  private void keep(List<CallPiece> pieces, Runnable stored) {
    List<CallPiece> part = pieces.subList(0, Math.min(pieces.size(), AT_ONCE));
    List<CallPiece> rest = pieces.subList(part.size(), pieces.size());
    Runnable next = rest.isEmpty() ? stored : () -> keep(rest, stored);
    Instant at = clock.instant();
    List<JournalRecord> all = new ArrayList<>();
    part.forEach(
        piece ->
            piece
                .meaning()
                .fold(
                    punches -> all.addAll(records(punches, piece.raw(), at)),
                    status -> false,
                    notForUs -> false,
                    refused -> all.addAll(refused(refused, piece.raw(), at))));
    if (all.isEmpty()) {
      next.run();
      return;
    }
    AtomicInteger missing = new AtomicInteger(all.size());
    all.forEach(
        record ->
            store(
                record,
                () -> {
                  if (missing.decrementAndGet() == 0) {
                    next.run();
                  }
                }));
  }

  private List<JournalRecord> records(Decoded.Punches punches, Bytes raw, Instant at) {
    List<JournalRecord> all = new ArrayList<>();
    for (ReadPunch punch : punches.punches()) {
      all.add(records.punch(punch, at, raw, raw.length()));
    }
    for (ReadEvent event : punches.events()) {
      if (isNews(raw, at)) {
        all.add(records.event(event, at, raw, raw.length()));
      }
    }
    return all;
  }

  private List<JournalRecord> refused(Decoded.Refused why, Bytes raw, Instant at) {
    life.refused(at, why.reason(), why.detail(), raw, raw.length());
    return isNews(raw, at)
        ? List.of(
            records.refused(
                why.recordNo(), at, raw, raw.length(), why.reason() + ": " + why.detail()))
        : List.of();
  }

  private boolean isNews(Bytes raw, Instant at) {
    if (keptBefore.contains(raw.sha256())) {
      return false;
    }
    boolean room = gate.take(raw.length(), at);
    leftOut += room ? 0 : 1;
    return room;
  }

  private void keep(RoomGate.LeftOut left, Instant at) {
    store(records.refused(null, at, Bytes.empty(), 0, left.note()), () -> {});
  }

  private void store(JournalRecord record, Runnable stored) {
    waiting++;
    intake.store(
        record,
        receipt ->
            mailbox.post(
                () -> {
                  waiting--;
                  if (record.kind() == JournalRecord.Kind.PUNCH) {
                    life.punch(record.arrivedAt(), record.terminalTime(), receipt.repeat());
                  } else {
                    keptBefore.add(record.raw().sha256());
                  }
                  stored.run();
                }));
  }

  private long count(CallAction.Count asked) {
    return journal.occurredBetween(asked.from(), asked.to().plusMillis(1)).stream()
        .map(stored -> stored.record())
        .filter(record -> record.kind() == JournalRecord.Kind.PUNCH)
        .filter(record -> record.site().equals(terminal().site()))
        .filter(record -> record.terminal().equals(terminal().id()))
        .count();
  }

  /** What each action does. */
  private final class Does implements CallAction.Handler {

    @Override
    public void heard(CallAction.Heard action) {
      life.heard(clock.instant());
      life.reachable();
    }

    @Override
    public void silent(CallAction.Silent action) {
      life.unreachable(life.lastHeardOr(clock.instant()), action.why());
    }

    @Override
    public void missing(CallAction.Missing action) {
      life.down(action.since(), action.why());
    }

    @Override
    public void whole(CallAction.Whole action) {
      Instant at = clock.instant();
      life.whole(at, action.nothingLost());
      if (action.nothingLost()) {
        life.empty(at, 0);
      }
    }

    @Override
    public void count(CallAction.Count action) {
      try {
        perform(conversation.counted(action, CallSession.this.count(action), now()));
      } catch (JournalException e) {
        LOG.warn("the punches of {} are counted later: {}", terminal().id(), e.getMessage());
      }
    }

    @Override
    public void backlog(CallAction.Backlog action) {
      life.holds(action.records());
    }

    @Override
    public void warning(CallAction.Warning action) {
      if (life.warn(action.code(), action.detail())) {
        String note = action.code() + ": " + action.detail();
        store(records.event(clock.instant(), Bytes.empty(), 0, note), () -> {});
      }
    }
  }
}
