package afterclass.gateway.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What nobody may keep goes, whatever parts the fields; all else stays. */
class ConfidentialTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '^',
      quoteCharacter = '`',
      textBlock =
          """
          PIN=1 Passwd=445566 Card= Grp=1          ^ PIN=1 Passwd= Card= Grp=1
          PIN=1,Passwd=445566,Grp=1                ^ PIN=1,Passwd=,Grp=1
          PIN=1;passwd=445566;Grp=1                ^ PIN=1;passwd=;Grp=1
          PIN=1|PASSWORD=445566|Grp=1              ^ PIN=1|PASSWORD=|Grp=1
          Passwd = 44 55 66 Card=9                 ^ Passwd =  Card=9
          Passwd: 445566                           ^ Passwd:
          Passwd 445566                            ^ Passwd
          Name=a Pri=0 Passwd 445566 Card=9        ^ Name=a Pri=0 Passwd  Card=9
          DeviceType=acc,~CommKey=9876,MAC=00      ^ DeviceType=acc,~CommKey=,MAC=00
          ComKey=1,WifiPsk=abc,MachinePwd=7        ^ ComKey=,WifiPsk=,MachinePwd=
          {"user":"x","password":"44\\"5566","a":1}  ^ {"user":"x","password":"","a":1}
          {"pwd" : 445566}                         ^ {"pwd" : 0}
          {"pincode":"1234","uid":"04a1"}          ^ {"pincode":"","uid":"04a1"}
          {'pass':'445566'}                        ^ {'pass':''}
          {"m":"{\\"password\\":\\"445566\\"}"}        ^ {"m":"{\\"password\\":0}"}
          {"desc":"password=445566"}               ^ {"desc":"password="}
          密码=445566 工号=1                          ^ 密码= 工号=1
          time=2026-11-28 21:50:40 pin=1001        ^ time=2026-11-28 21:50:40 pin=1001
          {"uid":"04a1","bus":"x","passed":1}  ^ {"uid":"04a1","bus":"x","passed":1}
          """)
  void aValueGoesByItsName(String said, String kept) {
    assertEquals(kept.strip(), Confidential.without(said).strip());
    assertTrue(Confidential.without(said).length() <= said.length());
  }

  @Test
  void whatHoldsNoneIsTheSame() {
    byte[] payload = "{\"uid\":\"04a1\"}".getBytes(StandardCharsets.UTF_8);
    assertSame(payload, Confidential.without(payload));
  }

  @Test
  void longAndHostileTextsTakeNoTime() {
    String[] hostile = {
      "passw".repeat(50_000),
      "password=\"" + "\\\"".repeat(100_000),
      "token".repeat(50_000) + " ".repeat(100_000),
      "password=" + " a".repeat(100_000)
    };
    Assertions.assertTimeout(
        Duration.ofSeconds(60),
        () -> {
          for (String text : hostile) {
            assertTrue(Confidential.without(text).length() <= text.length());
          }
        });
  }
}
