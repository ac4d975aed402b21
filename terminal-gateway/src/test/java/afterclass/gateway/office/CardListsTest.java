package afterclass.gateway.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.office.reading.Reading;
import afterclass.gateway.roster.ImportKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of card lists that tell more than who has which card. */
class CardListsTest {
  private static final String[] CARDS = {"card", "staffNo", "from", "to"};
  private static final String ONE = "0009357203 1001 2026-09-01";

  private static Reading cards(Map<String, String> answers, String... rows) {
    return TypedBook.read(ImportKind.CARDS, answers, TypedBook.sheet("发卡", rows));
  }

  private static List<String> rows(Reading reading) {
    return TypedBook.rows(reading, CARDS);
  }

  @ParameterizedTest
  @CsvSource({"注销", "挂失", "停用", "冻结"})
  void theCardOfAStateThatIsNotInUseIsAskedAbout(String state) {
    String[] rows = {
      "工号|姓名|卡号|发卡日期|状态",
      "1001|张伟|0009357203|2026-09-01|正常",
      "1002|李娜|0009357244|2026-09-01|" + state
    };
    String id = "card-state:" + state + ":0009357244";
    Reading open = cards(Map.of(), rows);
    assertEquals(List.of(id), TypedBook.open(open));
    assertEquals(List.of(ONE), rows(open));
    assertEquals(
        List.of(ONE, "0009357244 1002 2026-09-01 2026-09-30"),
        rows(cards(Map.of(id, "2026-09-30"), rows)));
    assertEquals(List.of(ONE), rows(cards(Map.of(id, "不导入此行"), rows)));
  }

  @Test
  void theEndOfValidityIsAskedAboutAndItsBeginningCounts() {
    String[] rows = {
      "工号|姓名|卡号|发卡时间|有效期开始|有效期结束|卡状态",
      "1001|张伟|0009357203|2026-08-28|2026-09-01|2037-12-31|正常",
      "1002|李娜|0009357244|2026-08-28|2026-09-01|2026-09-30|注销"
    };
    assertEquals(List.of("valid-to", "card-state:注销"), TypedBook.open(cards(Map.of(), rows)));
    assertEquals(
        List.of(ONE, "0009357244 1002 2026-09-01 2026-09-30"),
        rows(cards(Map.of("valid-to", "不填结束日期", "card-state:注销", "stated"), rows)));
  }

  @Test
  void anOldCardThatIsListedTooEndsOrIsLeftOut() {
    String[] rows = {
      "发卡登记（2026年9月1日启用）|<|<|<",
      "姓名|卡号||",
      "张伟|0009357203||",
      "李娜|0009357244||",
      "补卡登记|<|<|<",
      "姓名|原卡号|新卡号|补办日期",
      "李娜|0009357244|0009600001|2026-10-12"
    };
    Reading open = cards(Map.of(), rows);
    assertEquals(List.of("old-cards-listed"), TypedBook.open(open));
    assertEquals(
        List.of(ONE, "0009357244 1002 2026-09-01 2026-10-11", "0009600001 1002 2026-10-12"),
        rows(cards(Map.of("old-cards-listed", "end"), rows)));
    assertEquals(
        List.of(ONE, "0009600001 1002 2026-10-12"),
        rows(cards(Map.of("old-cards-listed", "否，只登记新卡"), rows)));
  }

  @Test
  void ofSeveralKindsOfCardsTheOneForAttendanceIsTaken() {
    Reading reading =
        cards(
            Map.of(),
            "姓名|工号|卡号|<|<|领取日期",
            "^|^|门禁卡|考勤卡|饭卡|^",
            "张伟|1001|04A1B2C3|0009357203|10233|2026-09-01");
    assertEquals(List.of(), TypedBook.open(reading));
    assertEquals(List.of(ONE), rows(reading));
    assertEquals(
        List.of("有几种卡（门禁卡、考勤卡、饭卡），按“考勤卡”登记"),
        reading.notices().stream().map(each -> each.read().in(Messages.ZH)).toList());
  }

  @Test
  void ofSeveralKindsOfCardsNoneOfWhichIsForAttendanceTheOfficeChooses() {
    String[] rows = {"姓名|门禁卡号|饭卡号|领取日期", "张伟|0009357203|0000010233|2026-09-01"};
    assertEquals(List.of("card-kind:门禁卡号、饭卡号"), TypedBook.open(cards(Map.of(), rows)));
    assertEquals(
        List.of("0000010233 1001 2026-09-01"),
        rows(cards(Map.of("card-kind:门禁卡号、饭卡号", "饭卡号"), rows)));
  }

  @Test
  void thePrintedNumberConfirmsStandsInOrContradicts() {
    String[] rows = {
      "姓名|卡号|卡面编号|领卡日期",
      "张伟|9357203|142,51091|2026-09-01",
      "李娜||142,51132|2026-09-01",
      "赵敏|0009357300|142,51222|2026-09-01"
    };
    Reading open = cards(Map.of(), rows);
    assertEquals(List.of("card:0009357300 0009357334"), TypedBook.open(open));
    assertEquals(List.of(ONE, "0009357244 1002 2026-09-01"), rows(open));
  }

  @Test
  void numbersUnlikeTheOthersAreAskedAbout() {
    String[] rows = {
      "工号|卡号|领卡日期",
      "1001|0009357203|2026-09-01",
      "1002|0009357204|2026-09-01",
      "1003|0009357205|2026-09-01",
      "1004|00093572061|2026-09-01",
      "1005|0009O57207|2026-09-01"
    };
    Reading open = cards(Map.of(), rows);
    assertEquals(List.of("card:00093572061", "card:0009057207"), TypedBook.open(open));
    assertEquals(
        List.of("0009357206 1004 2026-09-01"),
        rows(cards(Map.of("card:00093572061", "0009357206", "card:0009057207", "skip"), rows))
            .stream()
            .filter(row -> row.contains(" 1004 "))
            .toList());
  }

  @Test
  void eachCardOfPeopleOfOneNameIsAskedAbout() {
    String[] rows = {"姓名|卡号|领卡日期", "王芳|0009357203|2026-09-01", "王芳|0009357204|2026-09-01"};
    assertEquals(List.of("person:王芳", "person:王芳 (2)"), TypedBook.open(cards(Map.of(), rows)));
    assertEquals(
        List.of("0009357203 1003 2026-09-01", "0009357204 1004 2026-09-01"),
        rows(cards(Map.of("person:王芳", "1003", "person:王芳 (2)", "1004"), rows)));
  }
}
