package afterclass.gateway.session;

import afterclass.gateway.link.ByteLink;
import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.StreamDecoder;
import afterclass.gateway.protocol.StreamProtocol;
import afterclass.gateway.time.ServiceClock;
import afterclass.gateway.wire.Bytes;
import afterclass.gateway.wire.FrameEvent;
import afterclass.gateway.wire.Framer;
import java.time.Instant;
import java.util.List;

/**
 * The session of a terminal on a line that only sends. Such a terminal has no memory: what it sends
 * while the line is down is lost, so its outages never end with nothing lost.
 */
final class StreamSession extends SessionFlow implements ByteLink.Listener {
  /** Maximum number of records that may wait for the journal; further records are lost. */
  static final int MAX_WAITING = 10_000;

  private final TerminalState state;
  private final ServiceClock time;
  private final Framer framer;
  private final StreamDecoder decoder;
  private final LinkLog link;
  private final boolean checksummed;
  private boolean lineUp;

  StreamSession(
      TerminalState state, StreamProtocol protocol, SessionResources resources, LinkLog link) {
    super(List.of(state), resources, MAX_WAITING);
    this.state = state;
    this.link = link;
    time = resources.time();
    framer = protocol.newFramer();
    decoder = protocol.newDecoder();
    checksummed = protocol.checksummed();
  }

  @Override
  public void onUp() {
    Instant at = time.instant();
    link.up(at);
    inTurn(
        () -> {
          lineUp = true;
          framer.reset();
          state.reachable();
          state.whole(at, false);
          warnUnchecked(at);
        });
  }

  @Override
  public void onDown(String why) {
    Instant at = time.instant();
    link.down(at, why);
    inTurn(
        () -> {
          lineUp = false;
          state.unreachable(at, why);
        });
  }

  @Override
  public void onBytes(Bytes chunk) {
    Instant at = time.instant();
    inTurn(chunk.length(), () -> framer.feed(chunk).forEach(event -> take(event, at)));
  }

  @Override
  void due(Instant now) {
    if (idle() && lineUp) {
      state.whole(now, false);
      state.listened(now);
    }
  }

  /** Warns once that a disturbed frame of this terminal cannot be recognised. */
  private void warnUnchecked(Instant at) {
    if (!checksummed) {
      warn(state, "no-checksum", "a disturbed line can be read as another card", at);
    }
  }

  private void take(FrameEvent event, Instant at) {
    event.handle(
        frame -> frame(Arrival.of(frame.bytes(), at)),
        skipped -> noise("noise", "bytes that begin no frame", skipped.bytes(), at),
        bad -> noise("bad-frame", bad.reason(), bad.bytes(), at));
  }

  private void frame(Arrival frame) {
    state.heard(frame.at());
    store(state, read(state, decoder.decode(frame.raw(), frame.at()), frame), () -> {});
  }

  private void noise(String reason, String detail, Bytes bytes, Instant at) {
    noise(state, new Decoded.Refused(reason, detail), Arrival.of(bytes, at));
  }
}
