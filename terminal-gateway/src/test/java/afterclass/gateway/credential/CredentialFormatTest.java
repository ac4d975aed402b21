package afterclass.gateway.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests with two cards, 0009357203 and 0005076483, in every notation. */
class CredentialFormatTest {

  @ParameterizedTest(name = "{0}: {1} is {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          AS_READ          | 0009357203     | 0009357203
          AS_READ          | 9357203        | 9357203
          AS_READ          | 00434344       | 00434344
          AS_READ          | 001234567890   | 1234567890
          AS_READ          | 123456789012   | 123456789012
          AS_READ          | 000000000017   | 0000000017
          AS_READ          | staff/T001     | staff/T001
          AS_READ          | user/3         | user/gate-1/3
          EM4100_DECIMAL   | 14008EC793     | 0009357203
          EM4100_DECIMAL   | 0A004D7603     | 0005076483
          EM4100_DECIMAL   | 008EC793       | 008EC793
          EM4100_DECIMAL   | 14008EC79G     | 14008EC79G
          HEX              | 008EC793       | 0009357203
          HEX              | 008ec793       | 0009357203
          HEX              | 8EC793         | 0009357203
          HEX              | 4D7603         | 0005076483
          HEX              | D7603          | 0000882179
          HEX              | 00-8E-C7-93    | 0009357203
          HEX              | 04A1B2C3D4E5F6 | 04A1B2C3D4E5F6
          HEX              | 74-10-37-94    | 1947219860
          HEX              | user/3         | user/gate-1/3
          HEX              | nonsense       | nonsense
          HEX_REVERSED     | 93C78E00       | 0009357203
          HEX_REVERSED     | 03764D00       | 0005076483
          HEX_REVERSED     | 3764D00        | 3764D00
          DECIMAL          | 9357203        | 0009357203
          DECIMAL          | 0009357203     | 0009357203
          DECIMAL          | 4294967295     | 4294967295
          DECIMAL          | 4294967296     | 4294967296
          DECIMAL          | 001234567890   | 1234567890
          DECIMAL          | 123456789012   | 123456789012
          DECIMAL          | 0000123456789012 | 123456789012
          DECIMAL          | 18446744073709551615 | 18446744073709551615
          DECIMAL          | 00000000000000000017 | 0000000017
          DECIMAL          | 99999999999999999999999999 | 99999999999999999999999999
          DECIMAL          | 12a            | 12a
          HEX              | 1CBE991A14     | 1CBE991A14
          HEX              | 04a1b2c3d4e5f6a7b8c9 | 04A1B2C3D4E5F6A7B8C9
          DECIMAL_REVERSED | 2479328768     | 0009357203
          FACILITY_CARD    | 142,51091      | 0009357203
          FACILITY_CARD    | 077,30211      | 0005076483
          FACILITY_CARD    | 256,1          | 256,1
          FACILITY_CARD    | 1,65536        | 1,65536
          STAFF_NUMBER     | user/T001      | staff/T001
          STAFF_NUMBER     | T001           | staff/T001
          """)
  void aReadingBecomesTheOfficesNumberOrStaysAsItIs(
      CredentialFormat form, String reading, String expected) {
    assertEquals(expected, form.canonical("gate-1", reading));
  }

  @ParameterizedTest(name = "{0} may be {1}")
  @CsvSource({
    "008EC793,0009357203",
    "8EC793,0009357203",
    "93C78E00,0009357203",
    "9357203,0009357203",
    "2479328768,0009357203",
    "0009357203,0311347091",
    "00123456789012,1CBE991A14"
  })
  void anotherSpellingOrAShorterReadingIsPointedOut(String unknown, String assigned) {
    assertTrue(CardNumberFormats.mayBe(unknown, assigned));
  }

  @ParameterizedTest(name = "{0} is said as {1} too")
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          0009357203           | none
          9357203              | 0009357203
          001234567890         | 1234567890
          1234567890           | none
          123456789012         | 1CBE991A14
          00123456789012       | 123456789012 1CBE991A14
          04A1B2C3D4E5F6       | none
          04a1b2c3d4e5f6       | 04A1B2C3D4E5F6
          04-A1-B2-C3-D4-E5-F6 | 04A1B2C3D4E5F6
          8EC793               | none
          user/gate-1/3        | none
          """)
  void theSameNumberIsFoundInEverySpelling(String card, @Nullable String others) {
    assertEquals(
        others == null ? Set.of() : Set.of(others.split(" ")), CardNumberFormats.others(card));
  }

  @ParameterizedTest(name = "{0}: {1} {2}")
  @CsvSource({
    "AS_READ,anything,true",
    "DECIMAL,0009357203,true",
    "DECIMAL,123456789012,true",
    "DECIMAL,008EC793,false",
    "DECIMAL,99999999999999999999999999,false",
    "DECIMAL_REVERSED,04A1B2C3D4E5F6,false",
    "HEX,0009357203,true",
    "HEX,123456789012,true",
    "HEX,04A1B2C3D4E5F6,true",
    "HEX,008EC793,false",
    "HEX,nonsense,false",
    "EM4100_DECIMAL,0009357203,true",
    "EM4100_DECIMAL,123456789012,false",
    "EM4100_DECIMAL,14008EC793,false",
    "FACILITY_CARD,0009357203,true",
    "FACILITY_CARD,4294967295,false",
    "STAFF_NUMBER,0009357203,false"
  })
  void aFormSaysWhetherItCanEverSayACard(CredentialFormat form, String card, boolean can) {
    assertEquals(can, form.canSay(card));
  }

  @ParameterizedTest(name = "{0} is not {1}")
  @CsvSource({"0009357204,0009357203", "0009357203,0009357203", "user/gate-1/3,0000000003"})
  void anotherCardIsNot(String unknown, String assigned) {
    assertFalse(CardNumberFormats.mayBe(unknown, assigned));
  }
}
