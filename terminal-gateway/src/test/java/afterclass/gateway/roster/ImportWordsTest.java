package afterclass.gateway.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.i18n.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that the messages of imports exist in both languages without mixing them. */
class ImportWordsTest {
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
  private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{3,} [a-z]{2,} [a-z]{2,}");
  private static final Pattern WORD =
      Pattern.compile("\"((?:warn|number)-[a-z-]+|[a-z0-9]+(?:-[a-z0-9]+)*)\"");

  private static ResourceBundle bundle(Messages words) {
    return ResourceBundle.getBundle(Advice.IMPORT, words.locale());
  }

  @Test
  void eachWordHasItsPairInBothLanguages() {
    ResourceBundle zh = bundle(Messages.ZH);
    ResourceBundle en = bundle(Messages.EN);
    assertEquals(new TreeSet<>(zh.keySet()), new TreeSet<>(en.keySet()));
    for (String key : zh.keySet()) {
      String other =
          key.endsWith(".hint")
              ? key.replace(".hint", ".expected")
              : key.replace(".expected", ".hint");
      assertTrue(zh.containsKey(other), key);
      assertTrue(CHINESE.matcher(zh.getString(key)).find() || key.equals("weekday.hint"), key);
      assertFalse(ENGLISH.matcher(zh.getString(key)).find(), key);
      assertFalse(CHINESE.matcher(en.getString(key)).find(), key);
    }
  }

  @Test
  void noPairIsLeftOver() throws IOException {
    Path gateway =
        Path.of(System.getProperty("project.root", ".."))
            .resolve("terminal-gateway/src/main/java/afterclass/gateway");
    TreeSet<String> used = new TreeSet<>();
    for (String room : List.of("roster", "workbook", "office")) {
      used.addAll(words(gateway.resolve(room)));
    }
    for (NumberDamage damage : NumberDamage.values()) {
      used.add("number-" + damage.name().toLowerCase(Locale.ROOT));
    }
    TreeSet<String> said = new TreeSet<>();
    bundle(Messages.EN).keySet().forEach(key -> said.add(key.substring(0, key.indexOf('.'))));
    said.removeAll(used);
    assertEquals(new TreeSet<>(), said);
  }

  private static Set<String> words(Path room) throws IOException {
    TreeSet<String> used = new TreeSet<>();
    try (Stream<Path> files = Files.walk(room)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        Matcher word = WORD.matcher(Files.readString(file));
        while (word.find()) {
          used.add(word.group(1));
        }
      }
    }
    return used;
  }

  @Test
  void theReaderChoosesTheLanguage(@TempDir Path folder) {
    try (ImportRoom room = ImportRoom.open(folder)) {
      RowProblem heading = room.load(ImportKind.CARDS, "卡号,外号\n1,x\n").problems().get(0);
      assertEquals("表头：工号、卡号、开始日期、[结束日期]、[操作]", heading.expected(Messages.ZH));
      assertEquals("headings: staffNo, card, from, [to], [action]", heading.expected(Messages.EN));
      assertEquals("请按所列改正第一行", heading.hint(Messages.ZH));
      assertEquals("correct the first line", heading.hint(Messages.EN));
    }
  }
}
