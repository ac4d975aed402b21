package afterclass.gateway.wire;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FuzzTest {

  @Test
  void whatPilesUpIsTold() {
    List<byte[]> hoard = new ArrayList<>();
    Fuzz.Round hoarder =
        random -> {
          if (hoard.size() < 48) {
            hoard.add(new byte[1 << 20]);
          }
        };
    AssertionError told = assertThrows(AssertionError.class, () -> Fuzz.run("a hoarder", hoarder));
    assertTrue(String.valueOf(told.getMessage()).contains("bytes more in use"), told::toString);
  }

  @Test
  void whatIsThrownIsToldWithItsSeedAndRound() {
    Fuzz.Round thrower =
        random -> {
          throw new IllegalStateException("oh");
        };
    AssertionError told = assertThrows(AssertionError.class, () -> Fuzz.run("a thrower", thrower));
    String expected = "a thrower, seed \\d+, round 0: .*oh";
    assertTrue(String.valueOf(told.getMessage()).matches(expected), told::toString);
  }
}
