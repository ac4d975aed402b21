package afterclass.gateway.protocol.anviz;

import afterclass.gateway.protocol.LineAction;
import afterclass.gateway.protocol.Secret;
import afterclass.gateway.protocol.Tick;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The state of the conversation with one clock: the request that is sent next, and the state that
 * follows from the answer. A state holds what only it needs; the rest is in {@link AnvizDevice}.
 *
 * <pre>
 *   LogIn → ReadClock → Count ⇄ ReadClock ⇄ SetClock
 *                       Count → Fetch … Fetch → Store → CountAgain → Clear → Count
 * </pre>
 */
sealed interface AnvizState
    permits AnvizState.LogIn,
        AnvizState.ReadClock,
        AnvizState.SetClock,
        AnvizState.Count,
        AnvizRoundState {

  /** The longest wait for the answer to most requests. */
  Duration QUICK = Duration.ofSeconds(2);

  /** The longest wait for an answer for which the clock searches its memory. */
  Duration SLOW = Duration.ofSeconds(5);

  /** The pause between two requests for the number of new records, while there are none. */
  Duration POLL = Duration.ofSeconds(1);

  /** The outcome of an answer. */
  sealed interface Outcome {}

  /** The outcome of an answer that was understood: the conversation continues in another state. */
  record Next(AnvizState state) implements Outcome {}

  /** The outcome of an answer that is unreadable, or refuses what a clock must not refuse. */
  record Failed(boolean askAgain) implements Outcome {}

  /** Returns the request to send. */
  AnvizRequest request(AnvizDevice device, Tick now);

  /** Reads the answer to the request and returns the outcome. */
  Outcome answered(AnvizFrame reply, AnvizDevice device, Tick now, List<LineAction> out);

  /** Returns when to send the request, for a state that is entered now. */
  default long due(Tick now) {
    return now.nanos();
  }

  /** Returns the maximum wait for the answer. */
  default Duration patience() {
    return QUICK;
  }

  /** Returns how many times the request is sent before the gateway gives it up. */
  default int tries() {
    return 3;
  }

  /** Returns the state in which an unanswered request is sent again. */
  default AnvizState again() {
    return this;
  }

  /**
   * Returns the state after the last unanswered try; empty if the terminal then counts as absent.
   */
  default Optional<AnvizState> givenUp(AnvizDevice device) {
    return Optional.empty();
  }

  /** Returns the state after a record was stored on disk; this one if nothing changes. */
  default AnvizState stored(long token) {
    return this;
  }

  /** The state in which the connection password is sent. */
  record LogIn(Secret secret) implements AnvizState {
    private static final String USUAL_NAME = "admin";

    @Override
    public AnvizRequest request(AnvizDevice device, Tick now) {
      String text = secret.text();
      int colon = text.indexOf(':');
      return colon < 0
          ? AnvizRequest.logIn(USUAL_NAME, text)
          : AnvizRequest.logIn(text.substring(0, colon), text.substring(colon + 1));
    }

    @Override
    public Outcome answered(AnvizFrame reply, AnvizDevice device, Tick now, List<LineAction> out) {
      if (reply.ok()) {
        return new Next(new ReadClock(false));
      }
      out.add(device.warning("password-refused", "it refuses the password: " + reply.codeText()));
      return new Failed(false);
    }
  }

  /**
   * The state in which the time of the clock is read.
   *
   * @param fetched whether the clock has just reported that it holds no new record, so that its
   *     time may be set
   */
  record ReadClock(boolean fetched) implements AnvizState {

    @Override
    public AnvizRequest request(AnvizDevice device, Tick now) {
      return AnvizRequest.readClock();
    }

    @Override
    public Outcome answered(AnvizFrame reply, AnvizDevice device, Tick now, List<LineAction> out) {
      AnvizTimeSync time = device.time();
      if (!reply.ok() || !time.read(reply.data(), now, out)) {
        time.unreadable(now);
        out.add(device.odd("clock-unreadable", "reply to 38: " + reply.codeText(), reply));
      }
      if (!fetched) {
        return new Next(new Count(Duration.ZERO));
      }
      return new Next(time.wrong() && !time.givenUp() ? new SetClock() : new Count(POLL));
    }
  }

  /** The state in which the time of the clock is set. */
  record SetClock() implements AnvizState {

    @Override
    public AnvizRequest request(AnvizDevice device, Tick now) {
      return AnvizRequest.setClock(device.time().right(now));
    }

    @Override
    public Outcome answered(AnvizFrame reply, AnvizDevice device, Tick now, List<LineAction> out) {
      if (reply.ok()) {
        out.add(device.time().set(reply.raw(), device.newToken(), now));
        return new Next(new ReadClock(true));
      }
      out.add(device.time().refused(reply.codeText()));
      return new Next(new Count(POLL));
    }
  }

  /**
   * The state in which the records in memory are counted.
   *
   * @param pause wait before the count
   */
  record Count(Duration pause) implements AnvizState {

    @Override
    public AnvizRequest request(AnvizDevice device, Tick now) {
      return AnvizRequest.counts();
    }

    @Override
    public long due(Tick now) {
      return now.nanos() + pause.toNanos();
    }

    @Override
    public Outcome answered(AnvizFrame reply, AnvizDevice device, Tick now, List<LineAction> out) {
      Optional<AnvizCounts> counts = AnvizCounts.of(reply);
      return counts.isPresent()
          ? new Next(counted(counts.get(), device, now, out))
          : new Failed(true);
    }

    private static AnvizState counted(
        AnvizCounts counts, AnvizDevice device, Tick now, List<LineAction> out) {
      device.counted(counts, out);
      if (counts.fresh() > 0) {
        AnvizRound round = new AnvizRound(counts.fresh());
        return new AnvizRoundState.Fetch(round, AnvizRoundState.Packet.FIRST);
      }
      device.nothingLeft(counts).ifPresent(out::add);
      return device.time().due(now) ? new ReadClock(true) : new Count(POLL);
    }
  }
}
