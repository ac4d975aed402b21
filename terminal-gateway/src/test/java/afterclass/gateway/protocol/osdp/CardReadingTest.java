package afterclass.gateway.protocol.osdp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.ReadPunch;
import afterclass.gateway.wire.Bytes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of RAW replies: reader, format, number of bits (low byte first), bits from the left. */
class CardReadingTest {

  private static Decoded read(String data) {
    return CardReading.read(Bytes.ofHex(data));
  }

  @ParameterizedTest
  @CsvSource({
    "26 bits said to be Wiegand,  00011a00bdd93740,             7BB26E",
    "26 bits,                     00001a00bdd93740,             7BB26E",
    "34 bits,                     000022000068f126c0,           00D1E24D",
    "34 bits said to be Wiegand,  000122000068f126c0,           00D1E24D",
    "37 bits,                     000025000000000010,           0000000001",
    "37 bits said to be Wiegand,  000125008000200000,           0000020000",
    "a number of 32 bits,         0000200004a1b2c3,             04A1B2C3",
    "a number of 56 bits,         0000380004a1b2c3d4e5f6,       04A1B2C3D4E5F6",
    "a number of 80 bits,         0000500004a1b2c3d4e5f6070809, 04A1B2C3D4E5F6070809",
    "at the second reader,        0100200004a1b2c3,             04A1B2C3",
  })
  void aCardIsReadByItsCountOfBits(String what, String data, String credential) {
    assertEquals(
        new Decoded.Punches(List.of(new ReadPunch(credential, null, null))), read(data), what);
  }

  @ParameterizedTest
  @CsvSource({
    "00011a003dd93740,   wiegand,     'found 9 ones in the first half, expected an even number'",
    "00001a00bdd93700,   wiegand,     'found 6 ones in the second half, expected an odd number'",
    "000022008068f126c0, wiegand,     'found 5 ones in the first half, expected an even number'",
    "000025000000000018, wiegand,     'found 2 ones in the second half, expected an odd number'",
    "0001200004a1b2c3,   wiegand,     'found 32 bits, expected 26, 34 or 37'",
    "00002300000000002a, card-bits,   'found 35 bits, expected whole bytes, 26, 34 or 37'",
    "00020800aa,         card-format, 'found format 2, expected 0 or 1'",
    "00000000,           card-bits,   'found 0 bits, expected 1 to 256'",
    "0000ffff00,         card-bits,   'found 65535 bits, expected 1 to 256'",
    "0000200004a1b2,     card-length, 'found 3 bytes for 32 bits'",
    "0000200004a1b2c3d4, card-length, 'found 5 bytes for 32 bits'",
    "000020,             card-length, 'found 3 bytes, expected 4 or more'",
  })
  void whatIsNotACardIsRefusedAndNotGuessed(String data, String reason, String detail) {
    assertEquals(new Decoded.Refused(reason, detail), read(data));
  }

  @Test
  void theLongestNumberIsRead() {
    assertEquals(
        new Decoded.Punches(List.of(new ReadPunch("AB".repeat(32), null, null))),
        read("00000001" + "ab".repeat(32)));
  }
}
