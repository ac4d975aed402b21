package afterclass.gateway.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.roster.ImportKind;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests that no reachable page in one language contains words of the other, except those listed
 * here with a reason.
 */
class OneLanguageTest {
  /** Names and codes that are the same in both languages. */
  private static final Set<String> SAME_EVERYWHERE =
      Set.of(
          "English", // the link to the other language is written in that language
          "JSON", // names of file formats
          "Excel",
          "YAML",
          "xlsx",
          "yaml",
          "Bearer", // code for programs, in a hint for their authors
          "Authorization",
          "SHA", // name of the fingerprint
          "Asia", // the zone's name is its code
          "Shanghai",
          "mqtt", // links and protocols by their names in the settings
          "attendance",
          "school", // site and terminal of this test, named by the office
          "gate",
          "nowhere",
          System.getProperty("user.name"), // the machine's user who runs the command line
          "test", // name of the file that this test imported
          "local", // the name of the actor on the machine itself
          "alert", // the malicious name of T3
          "script",
          "hex", // values of settings, in the choice of a card's form
          "reversed",
          "read",
          "decimal",
          "facility",
          "card",
          "staff",
          "number",
          "MQTT", // links and kinds of time clocks, as their makers print them on the device
          "HTTP",
          "OSDP",
          "Anviz",
          "ZKTeco",
          "PUSH",
          "ADMS",
          "Tasmota",
          "ESPHome",
          "attlog",
          "rfid",
          "serial", // the beginning of a port's path
          "usb",
          "http", // name of a setting
          "extended", // name of the policy's file, to be downloaded
          "service");

  private static final Pattern HASH = Pattern.compile("\\b[0-9a-f]{12,}\\b");
  private static final Pattern LATIN = Pattern.compile("[A-Za-z][A-Za-z]{3,}");
  private static final Pattern CHINESE = Pattern.compile("[\\u4e00-\\u9fff]+");

  /** Matches the document's title, the numbers of its clauses, and texts entered by the office. */
  private static final Pattern DOCUMENT =
      Pattern.compile(
          "小学课后延时服务实施方案|second\\.yaml|[一二三四五六七]\\.\\d+|^七(?=$| )|王老师|李老师|误|门口|看见"
              + "|\\b(clerk|office|tests)\\b"); // the accounts and the token of this test

  /** Maximum number of pages of one kind, since they share a template. */
  private static final int OF_A_KIND = 3;

  private static Office office;

  @BeforeAll
  static void open(@TempDir Path folder) throws Exception {
    office = new Office(folder, false).staffed().day();
    office.take(ImportKind.EXCEPTIONS, "date,staffNo,action,service", "2026-11-23,T1,add,club");
    office.take(ImportKind.CALENDAR, "date,type,season,note", "2026-11-25,off,summer,误");
    office.take(
        ImportKind.LEAVE,
        "staffNo,from,to,covers",
        "T2,2026-11-23,2026-11-23,morning-check",
        "T3,2026-11-16,2026-11-24,*");
    office.take(
        ImportKind.INSPECTIONS,
        "date,staffNo,service,result,note",
        "2026-11-23,T1,tutoring,late,门口");
    office.take(ImportKind.RULINGS, "date,staffNo,ruling,reason", "2026-11-23,T2,accept,看见");
    office.take(
        ImportKind.MADE_UP, "date,staffNo,time,action,reason", "2026-11-23,T2,07:06,add,看见");
    office.settle();
  }

  @AfterAll
  static void close() {
    office.close();
  }

  private static String page(String path, String language) throws Exception {
    HttpResponse<byte[]> response =
        office.get(path, "Accept", "text/html", "Accept-Language", language);
    boolean file = path.endsWith("/file"); // a policy's file is no page
    boolean html =
        !file && response.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
    return html ? Office.text(response) : "";
  }

  private static String kind(String path) {
    return path.replaceAll("(from|to|week|month|date|key)=[^&]*", "$1")
        .replaceAll("[0-9a-f]{64}|T\\d|\\d+", "0");
  }

  /** Returns every text of every page, with its page. */
  private static Map<String, String> texts(String language) throws Exception {
    Map<String, String> texts = new LinkedHashMap<>();
    Map<String, Integer> kinds = new HashMap<>();
    Set<String> seen = new TreeSet<>();
    Deque<String> next =
        new ArrayDeque<>(
            List.of(
                "/",
                "/policies/drafts/1?month=2026-11",
                "/policies/change",
                "/audit",
                "/staff/T2/days/2026-11-23",
                "/days/2026-11-23",
                "/me"));
    for (ImportKind each : ImportKind.values()) {
      next.add("/facts?kind=" + each.verb() + "&from=2026-09-01&to=2026-11-30");
      next.add("/facts/one?kind=" + each.verb());
    }
    while (!next.isEmpty()) {
      String path = next.remove();
      if (!seen.add(path) || kinds.merge(kind(path), 1, Integer::sum) > OF_A_KIND) {
        continue;
      }
      String html = page(path, language);
      PageText.of(html).forEach(text -> texts.putIfAbsent(text, path));
      for (String link : PageText.links(html)) {
        String to = link.startsWith("?") ? path.replaceAll("\\?.*", "") + link : link;
        if (to.startsWith("/") && !to.startsWith("/api/") && !to.contains("lang=")) {
          next.add(to.replaceAll("#.*", ""));
        }
      }
    }
    assertTrue(seen.size() > 60, seen::toString);
    return texts;
  }

  private static List<String> strangers(
      Map<String, String> texts, Pattern words, Set<String> known) {
    List<String> strange = new ArrayList<>();
    texts.forEach(
        (text, path) -> {
          String read = HASH.matcher(DOCUMENT.matcher(text).replaceAll("")).replaceAll("");
          List<String> found =
              words.matcher(read).results().map(MatchResult::group).toList().stream()
                  .filter(word -> !known.contains(word))
                  .toList();
          if (!found.isEmpty()) {
            strange.add(path + ": " + found + " in " + text);
          }
        });
    return strange;
  }

  @Test
  void whoeverReadsChineseMeetsNoEnglish() throws Exception {
    assertEquals("", String.join("\n", strangers(texts("zh-CN"), LATIN, SAME_EVERYWHERE)));
  }

  @Test
  void whoeverReadsEnglishMeetsNoChinese() throws Exception {
    // The link to the other language is written in that language.
    assertEquals("", String.join("\n", strangers(texts("en"), CHINESE, Set.of("中文"))));
  }

  private static String refused(String path, String language, String... pairs) throws Exception {
    HttpResponse<byte[]> answer = send(path, language, pairs);
    assertTrue(answer.statusCode() >= 400, () -> path + ": " + answer.statusCode());
    return Office.text(answer);
  }

  private static HttpResponse<byte[]> send(String path, String language, String... pairs)
      throws Exception {
    return office.send(path, new String(Forms.of(pairs), StandardCharsets.UTF_8), language);
  }

  /**
   * Returns every form of the pages in a language: its address, and its fields' names and values.
   */
  private static Map<String, Set<String>> forms(String language) throws Exception {
    Map<String, Set<String>> forms = new LinkedHashMap<>();
    List<String> paths =
        new ArrayList<>(
            List.of(
                "/held",
                "/roster?week=2026-11-23",
                "/cards",
                "/requests",
                "/staff/T2/days/2026-11-23",
                "/terminals",
                "/policies",
                "/policies/change",
                "/people",
                "/sheet/2026-11-23",
                "/inspections/2026-11-23"));
    for (ImportKind each : ImportKind.values()) {
      paths.add("/facts/one?kind=" + each.verb());
    }
    for (String path : paths) {
      String html = page(path, language);
      Pattern form =
          Pattern.compile("(?s)<form[^>]*method=\"post\" action=\"([^\"]*)\">(.*?)</form>");
      for (MatchResult found : form.matcher(html).results().toList()) {
        Set<String> fields = new TreeSet<>();
        for (MatchResult field :
            Pattern.compile("\\sname=\"([^\"]*)\"").matcher(found.group(2)).results().toList()) {
          fields.add(field.group(1));
        }
        fields.remove("csrfToken");
        String kind =
            Pattern.compile("name=\"kind\" value=\"([^\"]*)\"")
                .matcher(found.group(2))
                .results()
                .map(k -> k.group(1))
                .findFirst()
                .orElse("");
        forms.putIfAbsent(found.group(1) + (kind.isEmpty() ? "" : " " + kind), fields);
      }
    }
    return forms;
  }

  @Test
  void noRefusalOfAFormNamesAFieldOtherwiseThanItsLabel() throws Exception {
    List<String> strange = new ArrayList<>();
    int refusals = 0;
    for (Messages words : List.of(Messages.ZH, Messages.EN)) {
      for (Map.Entry<String, Set<String>> form : forms(words.tag()).entrySet()) {
        String[] address = form.getKey().split(" ", 2);
        for (String value : List.of("", "xx", "2026-13-40")) {
          List<String> pairs = new ArrayList<>();
          for (String field : form.getValue()) {
            pairs.add(field);
            boolean kind = field.equals("kind") && address.length > 1;
            pairs.add(kind ? address[1] : value);
          }
          HttpResponse<byte[]> answer = send(address[0], words.tag(), pairs.toArray(String[]::new));
          if (answer.statusCode() < 400) {
            continue;
          }
          refusals++;
          String said = String.join(" | ", faults(Office.text(answer)));
          String bare = said.replaceAll("xx|\\S+\\.yaml|[“\"][^”\"]*[”\"]（?", " ");
          for (String field : form.getValue()) {
            boolean strangeWord =
                words == Messages.ZH
                    || !field.toLowerCase(Locale.ROOT).equals(field)
                    || field.contains("-");
            if (strangeWord && bare.matches("(?s).*\\b" + Pattern.quote(field) + "\\b.*")) {
              strange.add(form.getKey() + " " + field + ": " + said);
            }
          }
          if (words == Messages.ZH && LATIN.matcher(latinLeft(bare)).find()) {
            strange.add(form.getKey() + ": " + said);
          }
          if (words == Messages.EN && CHINESE.matcher(said).find()) {
            strange.add(form.getKey() + ": " + said);
          }
        }
      }
    }
    assertEquals("", String.join("\n", strange));
    assertTrue(refusals > 40, "refusals: " + refusals);
  }

  private static String latinLeft(String text) {
    String left = text;
    for (String known : SAME_EVERYWHERE) {
      left = left.replaceAll("(?<![A-Za-z])" + known + "(?![A-Za-z])", " ");
    }
    return left;
  }

  /** Returns the error messages on a page. */
  private static List<String> faults(String html) {
    List<String> faults = new ArrayList<>();
    for (String part : List.of("<p class=\"(?:[^\"]* )?fault\"[^>]*>(.*?)</p>", "<dd>(.*?)</dd>")) {
      Pattern.compile("(?s)" + part)
          .matcher(html)
          .results()
          .forEach(found -> faults.addAll(PageText.of("<title>" + found.group(1))));
    }
    return faults;
  }

  /** Returns the texts of the pages that no link leads to: previews and errors. */
  private static Map<String, String> previewsAndErrors(String language) throws Exception {
    Map<String, String> texts = new LinkedHashMap<>();
    List<String> wrong =
        List.of(
            "/nowhere",
            "/staff/T77/days/2026-11-23",
            "/days/2026-13-01",
            "/report/nothing",
            "/report/forfeits?from=2026-11-23&to=2026-11-01",
            "/report/forfeits?from=x&to=2026-11-01",
            "/closing/never",
            "/policies/00000000",
            "/policies/drafts/99",
            "/policies/drafts/1?month=2027-01",
            "/imports/99",
            "/sign-in/once/guessed",
            "/me");
    for (String path : wrong) {
      PageText.of(page(path, language)).forEach(text -> texts.putIfAbsent(text, path));
    }
    String[][] sent = {
      {
        "/policies/change/preview",
        "from",
        "2026-12-01",
        "amount",
        "35",
        "punchesAMonth",
        "3",
        "workingDays",
        "7",
        "requestKinds",
        "leave"
      },
      {"/policies/change/preview", "from", "2026-12-01", "amount", "x"},
      {"/policies/change", "from", "2026-11-01", "amount", "35"},
      {"/cards/preview", "card", "0000000007", "staff", "T2", "from", "2026-11-23"},
      {
        "/facts/enter",
        "kind",
        "leave",
        "key",
        "",
        "staffNo",
        "T1",
        "from",
        "2026-11-23",
        "to",
        "2026-11-23",
        "covers",
        "*"
      },
      {
        "/facts/enter",
        "kind",
        "sign-in",
        "key",
        "",
        "date",
        "2026-11-23",
        "staffNo",
        "T1",
        "signed",
        "yes"
      }
    };
    for (String[] one : sent) {
      String[] pairs = Arrays.copyOfRange(one, 1, one.length);
      String html = Office.text(send(one[0], language, pairs));
      PageText.of(html).forEach(text -> texts.putIfAbsent(text, one[0]));
    }
    assertTrue(texts.size() > 100, texts::toString);
    return texts;
  }

  @Test
  void previewsAndErrorPagesAreInOneLanguage() throws Exception {
    Map<String, String> chinese = previewsAndErrors("zh-CN");
    Set<String> asked = new TreeSet<>(SAME_EVERYWHERE);
    asked.addAll(List.of("never", "nothing", "drafts", "days", "report", "closing", "sign"));
    asked.addAll(List.of("once", "guessed", "imports", "policies", "forfeits"));
    assertEquals("", String.join("\n", strangers(chinese, LATIN, asked)));
    assertEquals("", String.join("\n", strangers(previewsAndErrors("en"), CHINESE, Set.of("中文"))));
  }

  @Test
  void anEmptyReasonIsNamedByItsLabel() throws Exception {
    String page =
        refused(
            "/held",
            "zh-CN",
            "staff",
            "T2",
            "date",
            "2026-11-23",
            "was",
            "accept||看见",
            "ruling",
            "forfeit",
            "reason",
            "");
    assertEquals(List.of("“理由”不能为空，请填写。"), faults(page));
    String english =
        refused(
            "/held",
            "en",
            "staff",
            "T2",
            "date",
            "2026-11-23",
            "was",
            "accept||看见",
            "ruling",
            "forfeit",
            "reason",
            "");
    assertEquals(List.of("\"Reason\" must be filled in."), faults(english));
  }

  @Test
  void whatWasEnteredIsRefusedInTheWordsOfTheForm() throws Exception {
    String page =
        refused(
            "/facts/enter",
            "zh-CN",
            "kind",
            "inspections",
            "key",
            "",
            "date",
            "2026-11-33",
            "staffNo",
            "T9",
            "service",
            "mornig",
            "result",
            "drunk",
            "note",
            "");
    List<String> faults = faults(page);
    assertEquals(4, faults.size(), faults::toString);
    assertTrue(faults.get(0).startsWith("“日期”填的是“2026-11-33”：应为日期，如"), faults::toString);
    assertTrue(page.contains("“结果”填的是“drunk”：应为以下之一："), page);
    assertTrue(page.contains("早读"), page);
    assertTrue(!page.contains("行") || !page.matches("(?s).*第 \\d+ 行.*"), page);
  }
}
