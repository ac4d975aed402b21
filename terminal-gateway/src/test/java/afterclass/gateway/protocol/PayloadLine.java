package afterclass.gateway.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.protocol.esphome.EspHome;
import afterclass.gateway.wire.Bytes;
import afterclass.gateway.wire.Mutation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A payload on its topic, with its meaning. */
record PayloadLine(MessageProtocol protocol, String topic, Bytes payload, String meaning) {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** Returns the project's own payloads of a protocol. */
  static List<PayloadLine> own(MessageProtocol protocol) {
    String name = "/frames/" + protocol.name() + "/payloads.tsv";
    try (InputStream in = PayloadLine.class.getResourceAsStream(name)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(part -> new PayloadLine(protocol, part[0], Bytes.ofUtf8(part[1]), part[2]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Decodes other bytes on the same topic. */
  Decoded decode(byte[] said) {
    byte[] left = protocol.strip(topic, said);
    assertTrue(left.length <= said.length);
    TopicMessage message = new TopicMessage(topic, Bytes.copyOf(left), said.length);
    List<Sender> senders = protocol.senders(message);
    String address = senders.get(senders.size() - 1).terminal();
    String own = protocol instanceof EspHome ? "gate-1/tag" : address;
    Decoded decoded = protocol.decode(message, new Station("t", own, ZONE, null));
    assertNotNull(protocol.acknowledgement(message, decoded));
    assertNotNull(protocol.answer(message));
    return decoded;
  }

  void meansWhatIsStated() {
    assertEquals(meaning, said(decode(payload.toArray())));
  }

  /** A missing end of a bare number cannot be detected. */
  void cutAnywhereItIsNoPunchOfAnother() {
    byte[] whole = payload.toArray();
    boolean told = !(protocol instanceof EspHome) && meaning.startsWith("punch");
    for (int length = 0; length < whole.length; length++) {
      Decoded decoded = decode(Arrays.copyOf(whole, length));
      assertNotNull(decoded);
      boolean refused = said(decoded).startsWith("refused not-");
      assertTrue(!told || refused || isWhole(length), said(decoded));
    }
  }

  /** Returns whether a length is complete; only a final line end may be missing. */
  private boolean isWhole(int length) {
    return Bytes.copyOfRange(payload.toArray(), length, payload.length()).utf8().isBlank();
  }

  /**
   * A payload has no check of its own, its carrier has: a flipped bit of a digit is another digit.
   * It is never more than that: no second punch, no field moved into another.
   */
  void aSingleWrongBitChangesNoMoreThanAField() {
    byte[] good = payload.toArray();
    List<ReadPunch> before = punches(decode(good));
    for (int bit = 0; bit < good.length * 8; bit++) {
      List<ReadPunch> after = punches(decode(Mutation.flipped(good, bit)));
      String where = payload.utf8() + " bit " + bit + ": " + after;
      assertTrue(after.size() <= Math.max(1, before.size()), where);
      for (ReadPunch punch : after) {
        boolean near = before.stream().anyMatch(other -> differing(punch, other) <= 1);
        assertTrue(before.isEmpty() || near, where);
      }
    }
  }

  private static List<ReadPunch> punches(Decoded decoded) {
    return decoded.fold(Decoded.Punches::punches, s -> List.of(), n -> List.of(), r -> List.of());
  }

  private static int differing(ReadPunch one, ReadPunch other) {
    return (one.credential().equals(other.credential()) ? 0 : 1)
        + (Objects.equals(one.at(), other.at()) ? 0 : 1)
        + (Objects.equals(one.recordNo(), other.recordNo()) ? 0 : 1);
  }

  /** Returns the meaning in words. */
  static String said(Decoded decoded) {
    return decoded.fold(
        PayloadLine::said,
        status ->
            "status "
                + (status.online() ? "online " : "offline ")
                + orDash(status.lastRecordNo())
                + (status.anew() ? " anew" : ""),
        notForUs -> "not-for-us",
        refused ->
            "refused "
                + refused.reason()
                + " "
                + orDash(refused.recordNo())
                + ": "
                + refused.detail());
  }

  private static String said(Decoded.Punches all) {
    Stream<String> punches =
        all.punches().stream()
            .map(
                p -> "punch " + p.credential() + " " + orDash(p.at()) + " " + orDash(p.recordNo()));
    Stream<String> events =
        all.events().stream()
            .map(
                e ->
                    String.join(
                        " ", "event", e.code(), orDash(e.at()), orDash(e.recordNo()), e.detail()));
    return Stream.concat(punches, events).collect(Collectors.joining("; "));
  }

  private static String orDash(@Nullable Object value) {
    return value == null ? "-" : value.toString();
  }
}
