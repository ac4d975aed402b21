package afterclass.gateway.session;

import afterclass.gateway.journal.JournalRecord;
import afterclass.gateway.link.ByteLink;
import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.ReadPunch;
import afterclass.gateway.protocol.StreamDecoder;
import afterclass.gateway.protocol.StreamProtocol;
import afterclass.gateway.wire.Bytes;
import afterclass.gateway.wire.FrameEvent;
import afterclass.gateway.wire.Framer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * A terminal on a line of bytes that only talks. It has no memory: what it says while the line is
 * down is lost, so an outage of it never ends with nothing lost.
 */
final class StreamSession implements TerminalSession, ByteLink.Listener {
  /** The most records that may wait for the journal; what comes above is lost, and said to be. */
  static final int MAX_WAITING = 10_000;

  private final TerminalLife life;
  private final Mailbox mailbox;
  private final Intake intake;
  private final InstantSource clock;
  private final Records records;
  private final Framer framer;
  private final StreamDecoder decoder;
  private final LinkLog link;
  private final boolean checksummed;
  private final NoiseGate noise = new NoiseGate();
  private final RoomGate gate;
  private int waiting;
  private boolean lineUp;

  StreamSession(
      TerminalLife life,
      StreamProtocol protocol,
      Mailbox mailbox,
      Intake intake,
      InstantSource clock,
      LinkLog link) {
    this.life = life;
    this.mailbox = mailbox;
    this.intake = intake;
    this.clock = clock;
    this.link = link;
    records = Records.of(life.terminal());
    gate = intake.gate();
    framer = protocol.newFramer();
    decoder = protocol.newDecoder();
    checksummed = protocol.checksummed();
  }

  @Override
  public void onUp() {
    Instant at = clock.instant();
    link.up(at);
    mailbox.post(
        () -> {
          lineUp = true;
          framer.reset();
          life.reachable();
          life.whole(at, false);
          warnUnchecked(at);
        });
  }

  @Override
  public void onDown(String why) {
    Instant at = clock.instant();
    link.down(at, why);
    mailbox.post(
        () -> {
          lineUp = false;
          life.unreachable(at, why);
        });
  }

  @Override
  public void onBytes(Bytes chunk) {
    Instant at = clock.instant();
    mailbox.post(chunk.length(), () -> framer.feed(chunk).forEach(event -> take(event, at)));
  }

  @Override
  public void tick(Instant now) {
    mailbox.post(
        () -> {
          noise.due(now).ifPresent(run -> keep(run, now));
          gate.due(now).ifPresent(left -> keep(left, now));
          boolean idle = waiting == 0;
          if (idle && lineUp) {
            life.whole(now, false);
            life.listened(now);
          }
          life.tick(now, idle);
        });
  }

  @Override
  public CompletableFuture<Void> end(Instant now) {
    return mailbox.last(
        () -> {
          life.end(now, waiting == 0);
          noise.rest().ifPresent(run -> keep(run, now));
          gate.rest().ifPresent(left -> keep(left, now));
        });
  }

  /** Tells the office once that a disturbed frame of this terminal cannot be recognized. */
  private void warnUnchecked(Instant at) {
    String detail = "a disturbed line can be read as another card";
    if (!checksummed && life.warn("no-checksum", detail)) {
      store(records.event(at, Bytes.empty(), 0, "no-checksum: " + detail), repeat -> {});
    }
  }

  private void take(FrameEvent event, Instant at) {
    event.fold(
        frame -> frame(frame.bytes(), at),
        skipped -> odd("noise", "bytes that begin no frame", skipped.bytes(), at),
        bad -> odd("bad-frame", bad.reason(), bad.bytes(), at));
  }

  private boolean frame(Bytes frame, Instant at) {
    life.heard(at);
    Decoded meaning = decoder.decode(frame, at);
    return meaning.fold(
        punches -> punches(punches, frame, at),
        status -> true,
        notForUs -> true,
        refused -> odd(refused.reason(), refused.detail(), frame, at));
  }

  private boolean punches(Decoded.Punches punches, Bytes frame, Instant at) {
    for (ReadPunch punch : punches.punches()) {
      store(
          records.punch(punch, at, frame, frame.length()),
          repeat -> life.punch(at, punch.at(), repeat));
    }
    return true;
  }

  private boolean odd(String reason, String detail, Bytes bytes, Instant at) {
    life.refused(at, reason, detail, bytes, bytes.length());
    noise.take(reason + ": " + detail, bytes, at).forEach(run -> keep(run, at));
    return true;
  }

  private void keep(NoiseGate.Run run, Instant at) {
    if (gate.take(run.bytes().length(), at)) {
      store(records.refused(null, at, run.bytes(), run.bytes().length(), run.note()), repeat -> {});
    }
  }

  private void keep(RoomGate.LeftOut left, Instant at) {
    store(records.refused(null, at, Bytes.empty(), 0, left.note()), repeat -> {});
  }

  private void store(JournalRecord record, Consumer<Boolean> stored) {
    if (waiting == MAX_WAITING) {
      life.down(record.arrivedAt(), "the journal is too slow: readings were lost");
      return;
    }
    waiting++;
    life.onItsWay(1);
    // The journal's own thread only posts: it must never wait for anything of ours.
    intake.store(
        record,
        receipt ->
            mailbox.post(
                () -> {
                  waiting--;
                  life.onItsWay(-1);
                  stored.accept(receipt.repeat());
                }));
  }
}
