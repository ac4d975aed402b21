package afterclass.gateway.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same two cards in every spelling: 0009357203 and 0005076483. */
class CredentialFormTest {

  @ParameterizedTest(name = "{0}: {1} is {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          AS_READ          | 0009357203     | 0009357203
          AS_READ          | 9357203        | 9357203
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
          DECIMAL          | 12a            | 12a
          DECIMAL_REVERSED | 2479328768     | 0009357203
          FACILITY_CARD    | 142,51091      | 0009357203
          FACILITY_CARD    | 077,30211      | 0005076483
          FACILITY_CARD    | 256,1          | 256,1
          FACILITY_CARD    | 1,65536        | 1,65536
          STAFF_NUMBER     | user/T001      | staff/T001
          STAFF_NUMBER     | T001           | staff/T001
          """)
  void aReadingBecomesTheOfficesNumberOrStaysAsItIs(
      CredentialForm form, String reading, String expected) {
    assertEquals(expected, form.canonical("gate-1", reading));
  }

  @ParameterizedTest(name = "{0} may be {1}")
  @CsvSource({
    "008EC793,0009357203",
    "8EC793,0009357203",
    "93C78E00,0009357203",
    "9357203,0009357203",
    "2479328768,0009357203",
    "0009357203,0311347091"
  })
  void anotherSpellingOrAShorterReadingIsPointedOut(String unknown, String assigned) {
    assertTrue(CardSpelling.mayBe(unknown, assigned));
  }

  @ParameterizedTest(name = "{0} is not {1}")
  @CsvSource({"0009357204,0009357203", "0009357203,0009357203", "user/gate-1/3,0000000003"})
  void anotherCardIsNot(String unknown, String assigned) {
    assertFalse(CardSpelling.mayBe(unknown, assigned));
  }
}
