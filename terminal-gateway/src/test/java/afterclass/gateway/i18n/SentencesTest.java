package afterclass.gateway.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.settings.Setting;
import afterclass.gateway.settings.Settings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests that sentences of links, time clocks and policies are recognised, the earlier ones too. */
class SentencesTest {
  private static final String EARLIER = "-earlier";

  @Test
  void aSentenceOfAnEarlierVersionMeansWhatItsSuccessorMeans() {
    List<String> earlier =
        Messages.EN.keys().stream().filter(key -> key.endsWith(EARLIER)).toList();
    assertEquals(8, earlier.size(), earlier::toString);
    for (String key : earlier) {
      String now = key.substring(0, key.length() - EARLIER.length());
      String[] values = {"2", "90"};
      Optional<String> meant = Sentences.in(Messages.EN.text(now, (Object[]) values), Messages.ZH);
      assertTrue(meant.isPresent(), now);
      assertEquals(meant, Sentences.in(Messages.EN.text(key, (Object[]) values), Messages.ZH), key);
    }
  }

  @Test
  void aValueInsideASentenceIsTranslatedToo() {
    assertEquals(
        "时间有误且无法校时：连接超时",
        Sentences.quoted("its time is wrong and cannot be set: Connect timed out", Messages.ZH));
    assertEquals(
        "时间有误且无法校时：连接超时",
        Sentences.quoted("its clock is wrong and cannot be set: Connect timed out", Messages.ZH));
    assertEquals("its time is wrong", Sentences.quoted("its time is wrong", Messages.EN));
  }

  /** A setting whose expectation is not translated would be shown in English to the school. */
  @Test
  void whatEachSettingExpectsIsTranslated() {
    List<String> english =
        Stream.concat(Settings.all().stream(), Settings.ofTerminals().stream())
            .filter(setting -> setting.use() == Setting.Use.SCHOOL)
            .map(setting -> setting.key() + ": found x, expected " + setting.expected())
            .map(problem -> Sentences.ofSetting(problem, Messages.ZH))
            .filter(said -> said.matches("(?s).*\\b(an?|the|of|or|in|such|expected) .*"))
            .toList();
    assertEquals(List.of(), english);
  }

  @Test
  void aProblemInAPolicyIsTranslated() {
    assertEquals(
        "年中的一天，如 05-01", Sentences.ofPolicy("a day of the year such as 05-01", Messages.ZH));
  }
}
