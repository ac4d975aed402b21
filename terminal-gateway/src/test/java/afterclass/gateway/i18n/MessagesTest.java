package afterclass.gateway.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.credential.CredentialFormat;
import afterclass.gateway.days.PunchStatus;
import afterclass.rules.model.Incident;
import afterclass.rules.model.Reason;
import afterclass.rules.model.ServiceStatus;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MessagesTest {

  @Test
  void bothLanguagesSayTheSameThings() {
    assertEquals(Messages.ZH.keys(), Messages.EN.keys());
    for (String key : Messages.ZH.keys()) {
      assertEquals(
          Pattern.compile("\\{\\d}").matcher(Messages.ZH.text(key)).results().count(),
          Pattern.compile("\\{\\d}").matcher(Messages.EN.text(key)).results().count(),
          key);
      assertFalse(Messages.ZH.text(key).isBlank(), key);
      assertFalse(Messages.EN.text(key).isBlank(), key);
    }
  }

  @Test
  void everyWordOfTheRulesHasOne() {
    Arrays.stream(Reason.values()).forEach(r -> has("reason." + r.code()));
    Arrays.stream(PunchStatus.values()).forEach(s -> has("standing." + s.code()));
    Arrays.stream(ServiceStatus.values()).forEach(s -> has("status." + lower(s)));
    Arrays.stream(Incident.IncidentType.values()).forEach(k -> has("incident." + lower(k)));
    Arrays.stream(CredentialFormat.values())
        .forEach(f -> has("credential-form." + lower(f).replace('_', '-')));
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static void has(String key) {
    assertTrue(Messages.ZH.keys().contains(key), key);
  }

  @Test
  void chineseIsForEverybodyElse() {
    assertSame(Messages.ZH, Messages.ofTag(null));
    assertSame(Messages.ZH, Messages.ofTag("zh-CN"));
    assertSame(Messages.ZH, Messages.ofTag("fr"));
    assertSame(Messages.ZH, Messages.ofTag("<script>"));
    assertSame(Messages.EN, Messages.ofTag("en"));
    assertSame(Messages.EN, Messages.ofTag("en-GB"));
  }

  @Test
  void valuesAreFilledInAsTheyAre() {
    assertEquals("合计", Messages.ZH.text("report.sum", "{0}"));
    assertEquals("Total", Messages.EN.text("report.sum"));
    assertEquals("zh-CN", Messages.ZH.tag());
    assertEquals("en", Messages.EN.tag());
  }
}
