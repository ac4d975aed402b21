package afterclass.gateway.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests that passwords and keys are removed whatever separates the fields, and that all other text
 * stays.
 */
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

  private static final String SECRET = "s3cr3t!";

  /** Returns texts of terminals that contain a secret, in various notations. */
  private static Stream<String> spellings() {
    return Stream.of(
        "PIN=1\tPasswd=§\tGrp=1",
        "PIN=1\tpASSWD=§\tGrp=1",
        "PIN=1 Pass\tword=§ Grp=1",
        "Pass word=§",
        "P a s s w o r d = §",
        "pass_word=§",
        "pass-word: §",
        "p.w.d=§",
        "p\tw\td=§",
        "Pass\u200Bword=§",
        "Pass\u00ADword=§",
        "Pass\0word=§",
        "Ｐａｓｓｗｄ＝§",
        "ｐｗｄ：§",
        "密码：§",
        "登录密码=§",
        "密 码=§",
        "mima=§",
        "pswd=§",
        "psd=§",
        "userPasscode=§",
        "Passworld=§",
        "PIN=1&pwd=§&x=1",
        "/iclock/cdata?SN=1&pwd=§",
        "%70%77%64=§&x=1",
        "Pass%77ord%3D§%26Grp=1",
        "%2570wd=§",
        "%EF%BC%B0asswd=§",
        "p&#97;sswd=§",
        "Passwd=a,§",
        "Passwd=a;§;b\tGrp=1",
        "Passwd=a&§",
        "Passwd=a}§",
        "Passwd=a\"§",
        "Passwd=a\t§\tGrp=1",
        "Passwd=\t§",
        "Passwd\t§\tGrp=1",
        "CommKey=§,MAC=00",
        "wifi_key=§",
        "{\"password\":\"§\",\"a\":1}",
        "{\"pass\\u0077ord\":\"§\",\"a\":1}",
        "{\"\\u0070\\u0077\\u0064\":\"§\"}",
        "{\"PASSWORD\" : \"a\\\"§\" , \"a\":1}",
        "{\"info\":{\"doorPwd\":\"§\"}}",
        "{\"password\":{\"value\":\"§\",\"b\":[1]},\"a\":1}",
        "{\"password\":[\"a\",\"§\"],\"a\":1}",
        "{\"pincode\":\"§\",\"uid\":\"04a1\"}",
        "{\"name\":\"password\",\"value\":\"§\"}",
        "{\"m\":\"{\\\"pwd\\\":\\\"§\\\"}\"}",
        "{\"密码\":\"§\"}",
        "{\"wifi\":{\"ssid\":\"x\",\"wifipass\":\"§\"},\"mqtt\":{\"pswd\":\"§\"}}",
        "<user><password>§</password><card>1</card></user>",
        "<item password=\"§\"/>",
        "<password value=\"§\"/>");
  }

  @ParameterizedTest
  @MethodSource("spellings")
  void noSpellingOfItsNameKeepsASecret(String said) {
    String whole = said.replace("§", SECRET);
    assertFalse(Confidential.without(whole).contains("s3cr"), () -> Confidential.without(whole));
    for (Charset charset :
        List.of(
            StandardCharsets.UTF_8,
            Charset.forName("GB18030"),
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            StandardCharsets.UTF_16)) {
      byte[] left = Confidential.without(whole.getBytes(charset));
      String kept = new String(left, StandardCharsets.ISO_8859_1).replace("\0", "");
      assertFalse(kept.contains("s3cr"), charset + ": " + kept);
      assertFalse(new String(left, charset).contains("s3cr"), charset.name());
    }
  }

  /** Tests that text beside a secret stays, in every notation. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      quoteCharacter = '`',
      textBlock =
          """
          PIN=1&pwd=S&x=1                         ^ PIN=1&pwd=&x=1
          ％70wd=1                                 ^ ％70wd=
          %70wd=S&x=1                             ^ %70wd=&x=1
          Ｐａｓｓｗｄ＝S Grp=1                      ^ Ｐａｓｓｗｄ＝ Grp=1
          {"密码":"S","工号":"1"}                   ^ {"密码":"","工号":"1"}
          {"password":{"v":"S","b":[1]},"a":1}    ^ {"password":0,"a":1}
          {"name":"password","value":"S","a":1}   ^ {"name":"password","value":"","a":1}
          <user><pwd>S</pwd><card>1</card></user> ^ <user><pwd></pwd><card>1</card></user>
          {"pin":"1001","cardno":"33","pins":2}   ^ {"pin":"1001","cardno":"33","pins":2}
          time=2026-11-28 21:50:40 pin=7 event=0  ^ time=2026-11-28 21:50:40 pin=7 event=0
          {"Stop Wd":1,"temp":2}                  ^ {"Stop Wd":1,"temp":2}
          {"key":"4711","uid":"04a1"}             ^ {"key":"4711","uid":"04a1"}
          """)
  void whatIsBesideASecretStays(String said, String kept) {
    assertEquals(kept, Confidential.without(said));
    for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
      assertEquals(kept, new String(Confidential.without(said.getBytes(charset)), charset));
    }
  }

  /** An unclosed quote or bracket does not remove the next line. */
  @ParameterizedTest
  @ValueSource(strings = {"Passwd=\"S", "Passwd={S", "Passwd=[\"S", "<pwd>S", "pwd=S"})
  void theNextLineIsNoPassword(String said) {
    String left = Confidential.without("7\t1\n" + said + "\n8\t1\r\n9\t1");
    assertTrue(left.startsWith("7\t1\n") && left.endsWith("\n8\t1\r\n9\t1"), left);
    assertFalse(left.contains("S"), left);
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
      "password=" + " a".repeat(100_000),
      "password=" + ",;&".repeat(100_000),
      "p\0\t".repeat(100_000),
      "%25".repeat(100_000) + "pwd=",
      "password:{" + "[{".repeat(100_000),
      "密".repeat(100_000) + "pwd=1"
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
