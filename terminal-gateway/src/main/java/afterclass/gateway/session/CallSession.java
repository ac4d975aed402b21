package afterclass.gateway.session;

import afterclass.gateway.journal.JournalRecord;
import afterclass.gateway.journal.PunchJournal;
import afterclass.gateway.journal.Receipt;
import afterclass.gateway.link.CallLink;
import afterclass.gateway.link.LinkThread;
import afterclass.gateway.link.RecentlySeen;
import afterclass.gateway.protocol.Call;
import afterclass.gateway.protocol.CallAction;
import afterclass.gateway.protocol.CallPiece;
import afterclass.gateway.protocol.CallTurn;
import afterclass.gateway.protocol.Conversation;
import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.Tick;
import afterclass.gateway.time.ServiceClock;
import afterclass.gateway.transaction.StoreException;
import afterclass.gateway.wire.Bytes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The session of a terminal that calls. The conversation decides what is to be done, the session
 * does it: store, then act, then answer. A call whose records are not stored in time is answered
 * with an error, and the terminal sends them again.
 */
final class CallSession extends SessionFlow {
  /** Maximum real time for which a caller waits for its records to be stored. */
  static final Duration IN_TIME = Duration.ofSeconds(10);

  /** Number of bytes of a call's body per additional second that its caller may wait. */
  private static final int BYTES_A_SECOND = 256 * 1024;

  /** Maximum number of pieces passed to the journal before their commit is awaited. */
  private static final int AT_ONCE = 5_000;

  private static final Logger LOG = LoggerFactory.getLogger(CallSession.class);
  private static final int UNAVAILABLE = 503;
  private static final Bytes LATER = Bytes.ofUtf8("not stored yet, send it again");
  private static final Bytes NO_ROOM = Bytes.ofUtf8("no room to keep all of it, send it again");
  private static final int REMEMBERED = 4_096;

  private final TerminalState state;
  private final Conversation conversation;
  private final LinkThread timer;
  private final PunchJournal journal;
  private final ServiceClock time;
  private final Records records;
  private final Duration inTime;
  private final RecentlySeen<String> keptBefore = new RecentlySeen<>(REMEMBERED);
  private final Actions actions = new Actions();

  /** The number of pieces not stored for lack of disk space; the sender keeps them. */
  private long leftOut;

  CallSession(TerminalState state, Conversation conversation, SessionResources resources) {
    this(state, conversation, resources, IN_TIME);
  }

  CallSession(
      TerminalState state, Conversation conversation, SessionResources resources, Duration inTime) {
    super(List.of(state), resources);
    this.inTime = inTime;
    this.state = state;
    this.conversation = conversation;
    timer = resources.timer();
    journal = resources.journal();
    time = resources.time();
    records = Records.of(state.terminal());
  }

  Terminal terminal() {
    return state.terminal();
  }

  /** Begins the conversation: records since the terminal's outage began may be missing. */
  void begin(Instant at) {
    Instant since = state.outageSinceOr(at);
    Tick now = now();
    inTurn(() -> conversation.opened(since, now));
  }

  /** Records that the port was closed by an error. */
  void linkDown(Instant at, String why) {
    inTurn(() -> state.unreachable(at, why));
  }

  /** Handles a call of the terminal. */
  void call(Call call, CallLink.Request request) {
    // The timer holds the request only until it is answered, since bodies are large.
    AtomicReference<CallLink.@Nullable Request> unanswered = new AtomicReference<>(request);
    Duration patience = inTime.plusSeconds(call.body().length() / BYTES_A_SECOND);
    timer.after(patience, () -> answer(unanswered, UNAVAILABLE, LATER));
    inTurn(
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
  void due(Instant now) {
    perform(conversation.due(now()));
  }

  private Tick now() {
    return new Tick(System.nanoTime(), time.instant());
  }

  private void perform(List<CallAction> wanted) {
    wanted.forEach(action -> action.handle(actions));
  }

  /**
   * Stores an upload's pieces in batches, so that a long upload does not fill the memory, then runs
   * {@code then}.
   */
  private void keep(List<CallPiece> pieces, Runnable then) {
    List<CallPiece> part = pieces.subList(0, Math.min(pieces.size(), AT_ONCE));
    List<CallPiece> rest = pieces.subList(part.size(), pieces.size());
    Instant at = time.instant();
    List<JournalRecord> all = new ArrayList<>();
    part.forEach(piece -> all.addAll(records(piece.meaning(), Arrival.of(piece.raw(), at))));
    store(state, all, rest.isEmpty() ? then : () -> keep(rest, then));
  }

  private List<JournalRecord> records(Decoded meaning, Arrival piece) {
    return meaning.fold(
        punches -> records(punches, piece),
        status -> List.of(),
        notForUs -> List.of(),
        refused -> {
          state.notices().refused(refused, piece);
          return isNews(piece) ? List.of(records.refused(refused, piece)) : List.of();
        });
  }

  private List<JournalRecord> records(Decoded.Punches said, Arrival piece) {
    List<JournalRecord> all = new ArrayList<>();
    said.punches().forEach(punch -> all.add(records.punch(punch, piece)));
    said.events().stream()
        .filter(event -> isNews(piece))
        .forEach(event -> all.add(records.event(event, piece)));
    return all;
  }

  private boolean isNews(Arrival piece) {
    if (keptBefore.contains(piece.raw().sha256())) {
      return false;
    }
    boolean room = limits().hasRoom(piece);
    leftOut += room ? 0 : 1;
    return room;
  }

  @Override
  void stored(JournalRecord record, Receipt receipt) {
    if (record.kind() != JournalRecord.Kind.PUNCH) {
      keptBefore.add(record.raw().sha256());
    }
  }

  private long count(CallAction.Count asked) {
    return journal.occurredBetween(asked.from(), asked.to().plusMillis(1)).stream()
        .map(stored -> stored.record())
        .filter(record -> record.kind() == JournalRecord.Kind.PUNCH)
        .filter(record -> record.site().equals(terminal().site()))
        .filter(record -> record.terminal().equals(terminal().id()))
        .count();
  }

  /** The handler of the actions that the conversation requests. */
  private final class Actions implements CallAction.Handler {

    @Override
    public void present(CallAction.Present action) {
      state.heard(time.instant());
      state.reachable();
    }

    @Override
    public void absent(CallAction.Absent action) {
      state.unreachable(state.lastHeardOr(time.instant()), action.why());
    }

    @Override
    public void missing(CallAction.Missing action) {
      state.down(action.since(), action.why());
    }

    @Override
    public void complete(CallAction.Complete action) {
      Instant at = time.instant();
      state.whole(at, action.nothingLost());
      if (action.nothingLost()) {
        state.empty(at, 0);
      }
    }

    @Override
    public void count(CallAction.Count action) {
      try {
        perform(conversation.counted(action, CallSession.this.count(action), now()));
      } catch (StoreException e) {
        LOG.warn("the punches of {} are counted later: {}", terminal().id(), e.getMessage());
      }
    }

    @Override
    public void backlog(CallAction.Backlog action) {
      state.notices().holds(action.records());
    }

    @Override
    public void warning(CallAction.Warning action) {
      warn(state, action.code(), action.detail(), time.instant());
    }
  }
}
