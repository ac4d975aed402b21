package afterclass.gateway.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The tests that every framer must pass; the test of a frame shape supplies only the shape and its
 * frames.
 */
public interface FramerContract {
  /** Noise that begins a frame of no protocol. */
  Bytes NOISE = Bytes.ofHex("07f1e5");

  /** Returns the name of the protocol. */
  String name();

  /** Returns the shape of its frames. */
  FrameShape shape();

  /**
   * Returns valid frames: the project's own, and those of the folder of others' frames if one is
   * given.
   */
  List<Bytes> frames();

  /** Returns a frame's meaning; two frames with equal content have equal meanings. */
  String meaning(Bytes frame);

  /** Fails if a frame is invalid by the test's own computation. */
  void examine(Bytes frame);

  /**
   * Returns whether a frame may be found in a valid one with one wrong bit: only if the format's
   * checksum cannot detect it, and it is no punch of another person.
   *
   * @param bit index of the wrong bit
   */
  boolean mayPass(Bytes good, int bit, Bytes found);

  @Test
  default void gluedFramesAreAllFound() {
    List<FrameEvent> events = new ResyncFramer(shape()).feed(glued(Bytes.empty()));
    assertEquals(frames().stream().map(FrameEvent.Frame::new).toList(), events);
  }

  @Test
  default void everyChunkSizeGivesTheSame() {
    byte[] stream = glued(NOISE).toArray();
    List<FrameEvent> whole = new ResyncFramer(shape()).feed(Bytes.copyOf(stream));
    assertEquals(frames().stream().map(this::meaning).toList(), found(whole));
    for (int size = 1; size <= stream.length; size++) {
      ResyncFramer framer = new ResyncFramer(shape());
      List<FrameEvent> events = new ArrayList<>();
      for (int at = 0; at < stream.length; at += size) {
        int to = Math.min(at + size, stream.length);
        events.addAll(framer.feed(Bytes.copyOfRange(stream, at, to)));
      }
      assertEquals(whole, events, "chunks of " + size);
    }
  }

  @Test
  default void noFrameIsFoundBeforeItsLastByte() {
    for (Bytes frame : frames()) {
      for (int cut = 1; cut < frame.length(); cut++) {
        ResyncFramer framer = new ResyncFramer(shape());
        byte[] bytes = frame.toArray();
        assertEquals(List.of(), framer.feed(Bytes.copyOf(Arrays.copyOf(bytes, cut))));
        assertTrue(framer.waiting());
        Bytes rest = Bytes.copyOfRange(bytes, cut, bytes.length);
        assertEquals(List.of(new FrameEvent.Frame(frame)), framer.feed(rest), frame + " " + cut);
      }
    }
  }

  /**
   * The rest of a truncated frame and the beginning of the next may form the same frame, which is
   * then no loss.
   */
  @Test
  default void aFrameCutAnywhereCostsOnlyItself() {
    for (int i = 0; i < frames().size(); i++) {
      Bytes frame = frames().get(i);
      Bytes next = frames().get((i + 1) % frames().size());
      for (int cut = 1; cut < frame.length(); cut++) {
        String stream = frame.hex().substring(0, 2 * cut) + next.hex();
        if (!stream.startsWith(frame.hex())) {
          List<FrameEvent> events = toTheEnd(Bytes.ofHex(stream));
          assertEquals(
              List.of(meaning(next)), found(events), frame + " cut at " + cut + " " + next);
          assertEquals(stream.length() / 2, told(events));
        }
      }
    }
  }

  @Test
  default void aFrameCutAnywhereIsGivenUpInAPause() {
    for (Bytes frame : frames()) {
      for (int cut = 1; cut < frame.length(); cut++) {
        ResyncFramer framer = new ResyncFramer(shape());
        framer.feed(Bytes.copyOf(Arrays.copyOf(frame.toArray(), cut)));
        List<FrameEvent> events = framer.giveUp();
        assertEquals(List.of(), found(events), frame + " cut at " + cut);
        assertEquals(cut, told(events));
        assertFalse(framer.waiting());
        assertEquals(List.of(new FrameEvent.Frame(frame)), framer.feed(frame));
      }
    }
  }

  @Test
  default void noiseBeforeAFrameCostsNothing() {
    Random random = new Random(17);
    List<byte[]> noises = new ArrayList<>();
    for (int value = 0; value < 256; value++) {
      noises.add(new byte[] {(byte) value});
      byte[] noise = new byte[2 + random.nextInt(64)];
      random.nextBytes(noise);
      noises.add(noise);
    }
    for (Bytes frame : frames()) {
      for (byte[] noise : noises) {
        Bytes before = Bytes.copyOf(noise);
        List<String> expected = new ArrayList<>(found(toTheEnd(before)));
        expected.add(meaning(frame));
        List<FrameEvent> events = toTheEnd(Bytes.ofHex(before.hex() + frame.hex()));
        assertEquals(expected, found(events), before + " before " + frame);
        assertEquals(noise.length + frame.length(), told(events));
      }
    }
  }

  @Test
  default void aSingleWrongBitIsNeverAPunchOfAnother() {
    for (Bytes good : frames()) {
      for (int bit = 0; bit < 8 * good.length(); bit++) {
        Bytes wrong = Bytes.copyOf(Mutation.flipped(good.toArray(), bit));
        List<FrameEvent> events = toTheEnd(wrong);
        assertEquals(good.length(), told(events));
        for (FrameEvent event : events) {
          if (event instanceof FrameEvent.Frame frame) {
            assertTrue(mayPass(good, bit, frame.bytes()), good + " bit " + bit + ": " + events);
          }
        }
      }
    }
  }

  @Test
  default void noiseWithoutEndIsHandedOnInRuns() {
    ResyncFramer framer = new ResyncFramer(shape());
    byte[] run = new byte[ResyncFramer.NOISE_RUN];
    Arrays.fill(run, (byte) NOISE.at(0));
    FrameEvent skipped = new FrameEvent.Skipped(Bytes.copyOf(run));
    for (int i = 0; i < 10; i++) {
      assertEquals(List.of(skipped), framer.feed(Bytes.copyOf(run)));
      assertEquals(0, framer.held());
    }
  }

  @Test
  default void afterAResetNothingIsLeft() {
    for (Bytes frame : frames()) {
      ResyncFramer framer = new ResyncFramer(shape());
      byte[] begun = Arrays.copyOf(frame.toArray(), frame.length() / 2);
      framer.feed(NOISE);
      framer.feed(Bytes.copyOf(begun));
      framer.reset();
      assertEquals(0, framer.held());
      assertEquals(List.of(new FrameEvent.Frame(frame)), framer.feed(frame));
    }
  }

  /**
   * No exception is thrown, every byte is reported once, the buffer stays small, and each frame has
   * a valid checksum.
   */
  @Test
  @Tag("fuzz")
  default void mutatedFramesDoNoHarm() {
    List<Bytes> good = frames();
    ResyncFramer framer = new ResyncFramer(shape());
    int most = shape().longest() + ResyncFramer.NOISE_RUN;
    long[] open = new long[1];
    int[] rounds = new int[1];
    int[] frames = new int[1];
    Fuzz.run(
        name() + " framer",
        random -> {
          byte[] bytes = good.get(random.nextInt(good.size())).toArray();
          Bytes stream = Bytes.copyOf(Mutation.ofFrame(bytes, random));
          List<FrameEvent> events = new ArrayList<>(framer.feed(stream));
          if (random.nextInt(16) == 0) {
            events.addAll(framer.giveUp());
          }
          open[0] += stream.length() - told(events);
          assertEquals(framer.held(), open[0], "bytes not told yet");
          assertTrue(framer.held() <= most);
          for (FrameEvent event : events) {
            if (event instanceof FrameEvent.Frame frame) {
              examine(frame.bytes());
              meaning(frame.bytes());
              frames[0]++;
            }
          }
          rounds[0]++;
        });
    assertTrue(frames[0] > rounds[0] / 10, "too few were still frames: " + frames[0]);
  }

  private Bytes glued(Bytes between) {
    StringBuilder all = new StringBuilder();
    frames().forEach(frame -> all.append(between.hex()).append(frame.hex()));
    return Bytes.ofHex(all.toString());
  }

  private List<FrameEvent> toTheEnd(Bytes stream) {
    ResyncFramer framer = new ResyncFramer(shape());
    List<FrameEvent> events = new ArrayList<>(framer.feed(stream));
    events.addAll(framer.giveUp());
    return events;
  }

  private List<String> found(List<FrameEvent> events) {
    return events.stream()
        .filter(FrameEvent.Frame.class::isInstance)
        .map(event -> meaning(((FrameEvent.Frame) event).bytes()))
        .toList();
  }

  /** Returns the total number of bytes in events. */
  private static long told(List<FrameEvent> events) {
    return events.stream()
        .mapToLong(
            event ->
                event.fold(
                    frame -> frame.bytes().length(),
                    skipped -> skipped.bytes().length(),
                    bad -> bad.bytes().length()))
        .sum();
  }
}
