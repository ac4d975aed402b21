package afterclass.gateway.protocol.osdp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.ReadPunch;
import afterclass.gateway.wire.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Tests of keys sent singly or together; on the wire {@code #} is 0D and {@code *} is 7F. */
class KeypadTest {
  private final Keypad keypad = new Keypad();
  private long nanos = TimeUnit.HOURS.toNanos(1);

  private List<Decoded> press(String keys) {
    String wire = keys.replace('#', '\r').replace('*', '\u007f');
    return keypad.take(Bytes.copyOf(wire.getBytes(StandardCharsets.ISO_8859_1)), nanos);
  }

  private void pause(int seconds) {
    nanos += TimeUnit.SECONDS.toNanos(seconds);
  }

  private static Decoded staff(String number) {
    return new Decoded.Punches(List.of(new ReadPunch("staff/" + number, null, null)));
  }

  @Test
  void aNumberEndsWithItsHash() {
    assertEquals(List.of(), press("1234"));
    assertEquals(List.of(staff("1234")), press("#"));
    assertEquals(List.of(staff("1234")), press("1234#"));
    assertEquals(List.of(), press("#"), "nothing is entered");
  }

  @Test
  void aNumberMayComeKeyByKeyAndSeveralAtOnce() {
    List<Decoded> all = new ArrayList<>();
    for (String key : List.of("0", "0", "7", "#")) {
      all.addAll(press(key));
      pause(9);
    }
    assertEquals(List.of(staff("007")), all);
    assertEquals(List.of(staff("12"), staff("34")), press("12#34#5"));
    assertEquals(List.of(staff("56")), press("6#"));
  }

  @Test
  void aStarBeginsAnew() {
    assertEquals(List.of(staff("34")), press("12*34#"));
  }

  @Test
  void whoWentAwayHalfwayIsForgottenAfterTenSeconds() {
    press("12");
    pause(10);
    press("34");
    pause(11);
    assertEquals(List.of(staff("56")), press("56#"));
    press("1");
    pause(11);
    assertEquals(List.of(), press("#"));
  }

  @Test
  void tooManyDigitsAreRefusedAndTheNextNumberIsTaken() {
    assertEquals(List.of(staff("1234567890123456")), press("1234567890123456#"));
    for (int i = 0; i < 1000; i++) {
      assertEquals(List.of(), press("1234567890"));
    }
    assertEquals(List.of(new Decoded.Refused("keypad", "found more than 16 digits")), press("#"));
    assertEquals(List.of(staff("1")), press("1#"));
  }

  @Test
  void aKeyThatThereIsNotIsRefused() {
    assertEquals(
        List.of(new Decoded.Refused("keypad", "found key 41, expected 0 to 9, # or *"), staff("2")),
        press("1A2#"));
  }
}
