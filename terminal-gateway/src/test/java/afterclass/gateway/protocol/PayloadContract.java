package afterclass.gateway.protocol;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import afterclass.gateway.wire.Fuzz;
import afterclass.gateway.wire.Mutation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Tests of the exact meaning of payloads on topics, and that no payload causes a failure. */
interface PayloadContract {

  /** Returns the protocol; its payloads are in {@code frames/{name}/payloads.tsv}. */
  MessageProtocol protocol();

  @TestFactory
  default Stream<DynamicTest> everyPayloadMeansWhatIsStated() {
    return PayloadLine.own(protocol()).stream()
        .map(line -> dynamicTest(line.meaning(), line::meansWhatIsStated));
  }

  @Test
  default void cutAnywhereItIsNoPunchOfAnother() {
    PayloadLine.own(protocol()).forEach(PayloadLine::cutAnywhereItIsNoPunchOfAnother);
  }

  @Test
  default void aSingleWrongBitChangesNoMoreThanAField() {
    PayloadLine.own(protocol()).forEach(PayloadLine::aSingleWrongBitChangesNoMoreThanAField);
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
}
