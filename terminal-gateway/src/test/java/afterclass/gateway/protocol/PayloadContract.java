package afterclass.gateway.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import afterclass.gateway.wire.Fuzz;
import afterclass.gateway.wire.Mutation;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What payloads over topics mean, to the field; and that none of them does harm. */
interface PayloadContract {

  /** The protocol; its payloads are in {@code frames/{name}/payloads.tsv}. */
  MessageProtocol protocol();

  /** Whether a payload shows that its end is missing; of a bare number nobody can say. */
  default boolean tellsACut() {
    return true;
  }

  @TestFactory
  default Stream<DynamicTest> everyPayloadMeansWhatIsStated() {
    return PayloadLine.own(protocol()).stream()
        .map(
            line ->
                dynamicTest(
                    line.meaning(),
                    () ->
                        assertEquals(
                            line.meaning(),
                            PayloadLine.said(line.decode(line.payload().toArray())))));
  }

  @Test
  default void cutAnywhereItIsNoPunchOfAnother() {
    for (PayloadLine line : PayloadLine.own(protocol())) {
      byte[] whole = line.payload().toArray();
      boolean told = tellsACut() && line.meaning().startsWith("punch");
      for (int length = 0; length < whole.length; length++) {
        Decoded decoded = line.decode(Arrays.copyOf(whole, length));
        assertNotNull(decoded);
        String said = PayloadLine.said(decoded);
        assertTrue(!told || said.startsWith("refused not-"), said);
      }
    }
  }

  /**
   * A payload has no check of its own, its carrier has: a flipped bit of a digit is another digit.
   * It is never more than that: no second punch, no field moved into another.
   */
  @Test
  default void aSingleWrongBitChangesNoMoreThanAField() {
    for (PayloadLine line : PayloadLine.own(protocol())) {
      byte[] good = line.payload().toArray();
      List<ReadPunch> before = punches(line.decode(good));
      for (int bit = 0; bit < good.length * 8; bit++) {
        List<ReadPunch> after = punches(line.decode(Mutation.flipped(good, bit)));
        String where = line.payload().utf8() + " bit " + bit + ": " + after;
        assertTrue(after.size() <= Math.max(1, before.size()), where);
        for (ReadPunch punch : after) {
          boolean near = before.stream().anyMatch(other -> differing(punch, other) <= 1);
          assertTrue(before.isEmpty() || near, where);
        }
      }
    }
  }

  @Test
  @Tag("fuzz")
  default void mutationsDoNoHarm() {
    List<PayloadLine> lines = PayloadLine.own(protocol());
    Fuzz.run(
        protocol().name(),
        random -> {
          PayloadLine line = lines.get(random.nextInt(lines.size()));
          assertNotNull(line.decode(Mutation.ofText(line.payload().toArray(), random)));
        });
  }

  private static List<ReadPunch> punches(Decoded decoded) {
    return decoded.fold(Decoded.Punches::punches, s -> List.of(), n -> List.of(), r -> List.of());
  }

  private static int differing(ReadPunch one, ReadPunch other) {
    return (one.credential().equals(other.credential()) ? 0 : 1)
        + (Objects.equals(one.at(), other.at()) ? 0 : 1)
        + (Objects.equals(one.recordNo(), other.recordNo()) ? 0 : 1);
  }
}
