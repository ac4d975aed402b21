package afterclass.gateway.protocol;

import afterclass.gateway.wire.Bytes;
import afterclass.gateway.wire.Mutation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** A line that may send any answer at any time, which a master must tolerate. */
public final class HostileLine {
  private static final Instant DAY = Instant.parse("2026-11-23T00:00:00Z");

  private final LineController master;
  private final Answerer answerer;
  private final Consumer<LineAction> watch;
  private final List<Long> open = new ArrayList<>();
  private long nanos = 1;
  private Bytes asked = Bytes.empty();

  /** A source of answers. */
  public interface Answerer {

    /**
     * Returns an answer, right or wrong; a quarter of the answers is damaged on the line.
     *
     * @param question what the master sent last
     */
    Bytes answer(Bytes question, Random random);
  }

  /**
   * Opens a line.
   *
   * @param watch receives all actions of the master
   */
  public HostileLine(LineController master, Answerer answerer, Consumer<LineAction> watch) {
    this.master = master;
    this.answerer = answerer;
    this.watch = watch;
    perform(master.opened(now()));
  }

  /**
   * Plays one answer, then the time of the next question; sometimes reported records are stored.
   */
  public void round(Random random) {
    byte[] frame = answerer.answer(asked, random).toArray();
    byte[] bytes = random.nextInt(4) == 0 ? Mutation.ofFrame(frame, random) : frame;
    nanos += Duration.ofMillis(5).toNanos();
    perform(master.received(Bytes.copyOf(bytes), now()));
    if (random.nextInt(3) == 0) {
      open.forEach(token -> perform(master.stored(token, now())));
      open.clear();
    }
    if (random.nextInt(1000) == 0) {
      perform(master.closed(now()));
      perform(master.opened(now()));
    }
    nanos = Math.max(nanos, master.nextDue());
    perform(master.due(now()));
  }

  private Tick now() {
    return new Tick(nanos, DAY.plusNanos(nanos));
  }

  private void perform(List<LineAction> actions) {
    for (LineAction action : actions) {
      watch.accept(action);
      if (action instanceof LineAction.Send send) {
        asked = send.bytes();
      } else if (action instanceof LineAction.Message said) {
        open.add(said.token());
      }
    }
  }
}
