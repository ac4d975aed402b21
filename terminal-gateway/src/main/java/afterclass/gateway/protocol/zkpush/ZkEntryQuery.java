package afterclass.gateway.protocol.zkpush;

import afterclass.gateway.protocol.CallAction;
import afterclass.gateway.protocol.Tick;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The query for all entries of a terminal in access mode ({@code DATA QUERY tablename=transaction})
 * after a time in which some may be missing, since such a terminal cannot count them. It is
 * complete when as many entries arrived as the terminal reported; a repeated entry is stored once.
 * Not thread-safe.
 */
final class ZkEntryQuery implements ZkCatchUp {
  private static final String COMMAND = "DATA QUERY tablename=transaction,fielddesc=*,filter=*";
  private static final Duration MARGIN = Duration.ofDays(1);

  /** How often the command is offered to a terminal that never showed that it supports it. */
  private static final int FEW_OFFERS = 3;

  private enum State {
    /** No entry is known to be missing. */
    AGREED,
    /** The query is to be sent to the terminal. */
    WANTED,
    /** The query was sent, and the terminal is uploading its entries. */
    FETCHING,
    /**
     * The terminal reported that it has no entries; the journal's entries are being counted to
     * check that.
     */
    COUNTING,
    /** The terminal did not upload all its entries; the query is sent again later. */
    RESTING
  }

  private final ZkNumbers numbers;
  private State state = State.AGREED;
  private @Nullable Instant doubtful;
  private long number;
  private int offers;
  private int inVain;
  private boolean known;
  private long offered;
  private long quietFrom;
  private long rests;
  private long came;
  private long expected;

  ZkEntryQuery(ZkNumbers numbers) {
    this.numbers = numbers;
  }

  /** Records whether the terminal is known to be in access mode, which has this command. */
  void known(boolean inAccessMode) {
    known = inAccessMode;
  }

  @Override
  public void doubt(Instant since, Tick now) {
    Instant before = doubtful;
    doubtful = before == null || since.isBefore(before) ? since : before;
    state = State.WANTED;
    quietFrom = now.nanos();
    inVain = 0;
    numbers.begin(now);
  }

  /** Records a number of entries that arrived, requested or not. */
  void handedOver(int entries, boolean asked, Tick now) {
    quietFrom = now.nanos() + ZkReconciliation.QUIET.toNanos();
    if (asked && state == State.FETCHING) {
      came += entries;
    }
  }

  /** Tells whether any entry arrived since the query was sent. */
  boolean handedAny() {
    return came > 0;
  }

  @Override
  public List<CallAction> due(Tick now) {
    if (state == State.RESTING && inVain >= (known ? ZkReconciliation.MOST_IN_VAIN : 1)) {
      return settled(false);
    }
    if (state == State.RESTING && now.nanos() - rests >= 0) {
      state = State.WANTED;
    }
    if (state != State.FETCHING || expected < 0) {
      return List.of();
    }
    if (came >= expected) {
      return settled(true);
    }
    return now.nanos() - offered > ZkReconciliation.RESULT_IN.toNanos()
        ? rest(now, "it has " + expected + " entries and handed over " + came)
        : List.of();
  }

  @Override
  public Optional<String> offer(Tick now) {
    if (state == State.WANTED && now.nanos() - quietFrom >= 0) {
      state = State.FETCHING;
      number = numbers.next();
      offers = 0;
      came = 0;
      expected = -1;
    }
    boolean waits = offers > 0 && now.nanos() - offered < ZkReconciliation.RESULT_IN.toNanos();
    if (state != State.FETCHING || waits) {
      return Optional.empty();
    }
    if (offers == (known ? ZkReconciliation.MOST_OFFERS : FEW_OFFERS)) {
      rest(now);
      return Optional.empty();
    }
    offers++;
    offered = now.nanos();
    return Optional.of("C:" + number + ":" + COMMAND);
  }

  @Override
  public boolean asked(ZkResult result) {
    return offers > 0 && result.id().equals(Long.toString(number));
  }

  @Override
  public List<CallAction> result(ZkResult result, Tick now) {
    if (state != State.FETCHING || !asked(result)) {
      return List.of();
    }
    Instant since = doubtful;
    boolean nothing = came == 0 && (result.code() == 0 || result.noData());
    if (nothing && since != null) {
      state = State.COUNTING;
      return List.of(new CallAction.Count(since.minus(MARGIN), now.wall().plus(MARGIN)));
    }
    if (result.code() < 0) {
      return rest(now, "it does not hand over all of its entries, code " + result.code());
    }
    // The code after an upload is the number of entries, or only says that it is complete.
    expected = Math.max(result.code(), came);
    offered = now.nanos();
    return due(now);
  }

  @Override
  public List<CallAction> counted(CallAction.Count asked, long punches, Tick now) {
    if (state != State.COUNTING) {
      return List.of();
    }
    // A terminal that uploaded entries before and has none now lost them, or has no such query.
    return settled(punches == 0);
  }

  private List<CallAction> settled(boolean nothingLost) {
    state = State.AGREED;
    doubtful = null;
    CallAction whole = new CallAction.Complete(nothingLost);
    return nothingLost
        ? List.of(new CallAction.Backlog(0), whole)
        : List.of(
            new CallAction.Warning("no-query", "it hands no entries over when it is asked"), whole);
  }

  private List<CallAction> rest(Tick now, String why) {
    rest(now);
    return List.of(
        new CallAction.Backlog(Math.max(0, expected - came)),
        new CallAction.Warning("no-query", why));
  }

  private void rest(Tick now) {
    // A terminal that uploads entries supports the command.
    inVain = came > 0 ? 0 : inVain + 1;
    state = State.RESTING;
    rests = now.nanos() + ZkReconciliation.REST.toNanos();
  }
}
