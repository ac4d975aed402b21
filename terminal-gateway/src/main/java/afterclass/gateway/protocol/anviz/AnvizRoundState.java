package afterclass.gateway.protocol.anviz;

import afterclass.gateway.protocol.LineAction;
import afterclass.gateway.protocol.Tick;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The states of one {@link AnvizRound}: fetch the new records, wait until they are stored, count
 * again, and clear the "new" flag of exactly those.
 *
 * <p>The clearing is never sent a second time for the same records: if its answer is lost, it is
 * not known whether it was carried out. The records are then fetched again, and the journal stores
 * none of them twice.
 */
sealed interface AnvizRoundState extends AnvizState {

  /** The packet that is requested. */
  enum Packet {
    /** The gateway requests the first packet of the new records. */
    FIRST,
    /** The gateway requests the packet after the one received last. */
    NEXT,
    /** The gateway requests the last packet again, because it arrived damaged or did not arrive. */
    AGAIN
  }

  /** Returns the round. */
  AnvizRound round();

  /** The state in which one packet of records is fetched. */
  record Fetch(AnvizRound round, Packet packet) implements AnvizRoundState {

    @Override
    public AnvizRequest request(AnvizDevice device, Tick now) {
      return switch (packet) {
        case FIRST -> AnvizRequest.firstOfNew();
        case NEXT -> AnvizRequest.next();
        case AGAIN -> AnvizRequest.again();
      };
    }

    @Override
    public Duration patience() {
      return packet == Packet.FIRST ? SLOW : QUICK;
    }

    @Override
    public Outcome answered(AnvizFrame reply, AnvizDevice device, Tick now, List<LineAction> out) {
      if (!reply.ok()) {
        if (!reply.nothingMore()) {
          out.add(device.odd("not-fetched", "reply to 40: " + reply.codeText(), reply));
        }
        return new Next(ended());
      }
      Optional<List<AnvizRecord>> records = AnvizRecord.packet(reply.data());
      if (records.isEmpty() || records.get().size() > AnvizRequest.PACKET) {
        out.add(device.odd("bad-packet", "length does not fit the number of records", reply));
        return new Failed(true);
      }
      if (records.get().isEmpty() || round.repeats(reply.data())) {
        return new Next(ended());
      }
      take(reply, records.get(), device, out);
      boolean complete = round.completeAfter(records.get().size());
      return new Next(complete ? ended() : new Fetch(round, Packet.NEXT));
    }

    private void take(
        AnvizFrame reply, List<AnvizRecord> records, AnvizDevice device, List<LineAction> out) {
      if (round.first() == null && device.clearing().inVain(records.get(0))) {
        round.notCleared();
        out.add(
            device.warning(
                "not-cleared", "it keeps its records new although it was told to clear them"));
      }
      round.take(reply.data(), records);
      for (AnvizRecord record : records) {
        long token = device.newToken();
        round.waitFor(token);
        out.add(device.said(record, token));
      }
    }

    private AnvizState ended() {
      if (round.fetched() == 0) {
        return new Count(POLL);
      }
      return round.allStored() ? new CountAgain(round) : new Store(round);
    }

    @Override
    public AnvizState again() {
      return packet == Packet.NEXT ? new Fetch(round, Packet.AGAIN) : this;
    }

    @Override
    public Optional<AnvizState> givenUp(AnvizDevice device) {
      return round.fetched() == 0 ? Optional.empty() : Optional.of(ended());
    }

    @Override
    public AnvizState stored(long token) {
      round.stored(token);
      return this;
    }
  }

  /**
   * The state in which the records of the round are being stored. No request is due until all are
   * on disk; a request sent nevertheless counts the records, and a new round begins.
   */
  record Store(AnvizRound round) implements AnvizRoundState {
    private static final Count COUNT = new Count(Duration.ZERO);

    @Override
    public long due(Tick now) {
      return Long.MAX_VALUE;
    }

    @Override
    public AnvizRequest request(AnvizDevice device, Tick now) {
      return COUNT.request(device, now);
    }

    @Override
    public Outcome answered(AnvizFrame reply, AnvizDevice device, Tick now, List<LineAction> out) {
      return COUNT.answered(reply, device, now, out);
    }

    @Override
    public AnvizState stored(long token) {
      round.stored(token);
      return round.allStored() ? new CountAgain(round) : this;
    }
  }

  /**
   * The state in which the new records are counted again, to detect whether another program has
   * cleared some meanwhile.
   */
  record CountAgain(AnvizRound round) implements AnvizRoundState {

    @Override
    public AnvizRequest request(AnvizDevice device, Tick now) {
      return AnvizRequest.counts();
    }

    @Override
    public Outcome answered(AnvizFrame reply, AnvizDevice device, Tick now, List<LineAction> out) {
      Optional<AnvizCounts> counts = AnvizCounts.of(reply);
      if (counts.isEmpty()) {
        return new Failed(true);
      }
      int fresh = counts.get().fresh();
      if (!round.untouched(fresh)) {
        out.add(
            device.clearedByAnother(
                "%d are new, %d were fetched".formatted(fresh, round.fetched())));
        return new Next(new Count(POLL));
      }
      device.clearing().expect(fresh - round.fetched());
      return new Next(new Clear(round));
    }
  }

  /** The state in which the "new" flag of the records of the round is cleared. */
  record Clear(AnvizRound round) implements AnvizRoundState {

    @Override
    public AnvizRequest request(AnvizDevice device, Tick now) {
      return AnvizRequest.clearNew(round.fetched());
    }

    @Override
    public Duration patience() {
      return SLOW;
    }

    @Override
    public Outcome answered(AnvizFrame reply, AnvizDevice device, Tick now, List<LineAction> out) {
      device.clearing().done(reply.ok() ? round.first() : null);
      if (!reply.ok()) {
        out.add(device.odd("not-cleared", "reply to 4e: " + reply.codeText(), reply));
      }
      return new Next(new Count(reply.ok() && !round.stuck() ? Duration.ZERO : POLL));
    }

    @Override
    public int tries() {
      return 1;
    }

    @Override
    public Optional<AnvizState> givenUp(AnvizDevice device) {
      device.clearing().done(null);
      return Optional.of(new Count(Duration.ZERO));
    }
  }
}
