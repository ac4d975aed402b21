package afterclass.gateway.protocol.anviz;

import afterclass.gateway.protocol.LineAction;
import afterclass.gateway.protocol.RoundRobinController;
import afterclass.gateway.protocol.Station;
import afterclass.gateway.protocol.StationPresence;
import afterclass.gateway.protocol.Tick;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The conversation with one attendance terminal: it moves from one {@link AnvizState} to the next,
 * repeats a request that was not answered, and gives up after the last try. Not thread-safe.
 */
final class AnvizStation implements RoundRobinController.Polled {
  /** The longest wait for the answer of a clock that may be absent. */
  private static final Duration PROBE = Duration.ofSeconds(1);

  private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

  private final String name;
  private final long id;
  private final AnvizDevice device;
  private final StationPresence presence;

  private AnvizState state;
  private long due = Long.MAX_VALUE;
  private int tries;

  AnvizStation(Station station, AnvizAddress address, LongSupplier tokens) {
    name = station.name();
    id = address.device();
    device = new AnvizDevice(station, address.capacity(), tokens);
    presence = new StationPresence(name, FIRST_WAIT, LONGEST_WAIT);
    state = device.firstState();
  }

  String name() {
    return name;
  }

  /** Returns the device id; 0 for a clock that is alone on the line, whatever its id. */
  long device() {
    return id;
  }

  @Override
  public long due() {
    return due;
  }

  @Override
  public void opened(Tick now) {
    presence.opened();
    begin(now);
  }

  private void begin(Tick now) {
    device.forget();
    enter(device.firstState(), now);
  }

  private void enter(AnvizState next, Tick now) {
    state = next;
    tries = 0;
    due = next.due(now);
  }

  /** Returns the request to send now. */
  AnvizRequest request(Tick now) {
    return state.request(device, now);
  }

  /** Returns how long to wait for the answer to {@link #request}. */
  Duration patience() {
    return presence.present() ? state.patience() : PROBE;
  }

  /** Handles the answer to the last request. */
  void answered(AnvizFrame reply, Tick now, List<LineAction> out) {
    AnvizState.Outcome outcome = state.answered(reply, device, now, out);
    if (outcome instanceof AnvizState.Next next) {
      enter(next.state(), now);
      out.add(presence.answered());
      return;
    }
    if (!((AnvizState.Failed) outcome).askAgain()) {
      tries = state.tries();
    }
    unanswered(
        "answers %02x with %s and %d bytes"
            .formatted(reply.command(), reply.codeText(), reply.data().length()),
        now,
        out);
  }

  /** Repeats the request, or gives up: no answer came, or only unreadable ones. */
  void unanswered(String why, Tick now, List<LineAction> out) {
    tries++;
    if (presence.present() && tries < state.tries()) {
      state = state.again();
      due = now.nanos();
      return;
    }
    Optional<AnvizState> next = state.givenUp(device);
    if (next.isPresent()) {
      enter(next.get(), now);
      return;
    }
    presence.absent(why).ifPresent(out::add);
    begin(now);
    due = now.nanos() + presence.nextWait().toNanos();
  }

  /** Handles a record that the terminal sends unasked. */
  void live(AnvizFrame frame, Tick now, List<LineAction> out) {
    LineAction action = device.live(frame);
    out.add(action);
    if (action instanceof LineAction.Message) {
      awake(now);
    }
  }

  /**
   * Schedules a request at once to a terminal that counted as absent and now sent a frame unasked.
   */
  void awake(Tick now) {
    if (!presence.present()) {
      due = Math.min(due, now.nanos());
    }
  }

  /** Records that a record is on disk. */
  void stored(long token, Tick now) {
    device.stored(token);
    AnvizState next = state.stored(token);
    if (next != state) {
      enter(next, now);
    }
  }
}
