package afterclass.gateway.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import afterclass.gateway.office.reading.Reading;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.workbook.Worksheet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests of staff lists and card lists as offices arrange them. */
class PeopleListsTest {
  private static final String[] STAFF = {"staffNo", "name", "from", "to"};
  private static final String[] CARDS = {"card", "staffNo", "from", "to"};

  private static Reading staff(Map<String, String> answers, String... rows) {
    return TypedBook.read(ImportKind.STAFF, answers, TypedBook.sheet("名单", rows));
  }

  private static Reading cards(Map<String, String> answers, String... rows) {
    return TypedBook.read(ImportKind.CARDS, answers, TypedBook.sheet("发卡", rows));
  }

  @Test
  void firstPersonBelowAHeadingOfTwoRowsIsRead() {
    Reading reading =
        staff(
            Map.of(),
            "教师花名册|<|<|<",
            "工号|姓名|时间|<",
            "^|^|入职日期|离职日期",
            "2001|周 全|2020.9.1|",
            "2002|钱多|2021年9月|2026年6月");
    assertEquals(
        List.of("2001 周全 2020-09-01", "2002 钱多 2021-09-01 2026-06-30"),
        TypedBook.rows(reading, STAFF));
  }

  @Test
  void aNumberThatTellsPeopleOfOneNameApartStaysInTheName() {
    Reading reading = staff(Map.of(), "工号|姓名", "2001|张伟1", "2002|张伟2", "2003|李娜（组长）");
    assertEquals(List.of("2001 张伟1", "2002 张伟2", "2003 李娜"), TypedBook.rows(reading, STAFF));
  }

  @Test
  void whoHasLeftByTheRemarkIsAskedAbout() {
    String[] rows = {"工号|姓名|备注", "2001|周全|2026年10月退休", "2002|钱多|退休返聘"};
    Reading open = staff(Map.of(), rows);
    assertEquals(List.of("left:2001"), TypedBook.open(open));
    assertEquals(
        List.of("导入，离职日期 2026-10-31", "导入，不填离职日期", "不导入"), TypedBook.labels(open.open().get(0)));
    assertEquals(List.of("2002 钱多"), TypedBook.rows(open, STAFF));
    Reading answered = staff(Map.of("left:2001", "导入，离职日期 2026-10-31"), rows);
    assertEquals(List.of("2001 周全  2026-10-31", "2002 钱多"), TypedBook.rows(answered, STAFF));
  }

  @Test
  void oneNumberForTwoPeopleIsAskedAbout() {
    String[] rows = {"工号|姓名", "2001|周全", "2001|钱多", "2002|孙立"};
    assertEquals(List.of("number-twice:2001"), TypedBook.open(staff(Map.of(), rows)));
    assertEquals(
        List.of("2001 钱多", "2002 孙立"),
        TypedBook.rows(staff(Map.of("number-twice:2001", "钱多"), rows), STAFF));
  }

  @Test
  void theDayOfAListIsNotTheFirstDayOfItsCards() {
    String[] rows = {
      "领卡名单|<|<",
      "制表日期：2026年11月27日|<|<",
      "工号|姓名|卡号",
      "1001|张伟|0009357203",
      "1002|李娜|0009357244（9月18日补）"
    };
    Reading open = cards(Map.of(), rows);
    assertEquals(List.of("card-from"), TypedBook.open(open));
    assertEquals(
        List.of("0009357203 1001 2026-09-01", "0009357244 1002 2026-09-18"),
        TypedBook.rows(cards(Map.of("card-from", "2026-09-01"), rows), CARDS));
  }

  @Test
  void aCardNamedForTwoPeopleIsAskedAbout() {
    String[] rows = {"工号|卡号|领卡日期", "1001|0009357203|2026-09-01", "1002|0009357203|2026-09-01"};
    assertEquals(List.of("same-card:0009357203"), TypedBook.open(cards(Map.of(), rows)));
    assertEquals(
        List.of("0009357203 1002 2026-09-01"),
        TypedBook.rows(cards(Map.of("same-card:0009357203", "1002"), rows), CARDS));
  }

  @Test
  void aNumberBesideTheNumberingOfTheRowsIsThatOfThePerson() {
    assertEquals(
        List.of("QH041 周全", "QH042 钱多"),
        TypedBook.rows(staff(Map.of(), "序号|姓名|编号|学科", "1|周全|QH041|语文", "2|钱多|QH042|数学"), STAFF));
    assertEquals(
        List.of("1041 周全", "1042 钱多"),
        TypedBook.rows(staff(Map.of(), "编号|姓名", "1041|周全", "1042|钱多"), STAFF));
  }

  @Test
  void peopleOfATableWithoutNumbersAreAskedAbout() {
    Worksheet[] sheets = {
      TypedBook.sheet("在编", "工号|姓名", "2001|周全"),
      TypedBook.sheet("外聘", "序号|姓名|学科", "1|钱多|体育", "2|周全|语文")
    };
    Reading open = TypedBook.read(ImportKind.STAFF, Map.of(), sheets);
    assertEquals(List.of("unread:外聘:姓名"), TypedBook.open(open));
    assertEquals("钱多", open.open().get(0).found());
    Reading answered = TypedBook.read(ImportKind.STAFF, Map.of("unread:外聘:姓名", "skip"), sheets);
    assertEquals(List.of("2001 周全"), TypedBook.rows(answered, STAFF));
  }

  @Test
  void statesTellWhoIsGoneOrAway() {
    String[] rows = {
      "工号|姓名|进本单位日期|在岗状态|离岗日期",
      "2001|周全|2020.9.1|在岗|",
      "2002|钱多|2020.9.1|死亡|2019.3.12",
      "2003|孙立|2020.9.1|借出|",
      "2004|李四|2020.9.1|退休|"
    };
    Reading open = staff(Map.of(), rows);
    assertEquals(List.of("left:2002", "left:2003", "left:2004"), TypedBook.open(open));
    assertEquals(List.of("2001 周全 2020-09-01"), TypedBook.rows(open, STAFF));
    assertEquals(
        List.of("2001 周全 2020-09-01", "2003 孙立 2020-09-01", "2004 李四 2020-09-01 2026-06-30"),
        TypedBook.rows(
            staff(
                Map.of("left:2002", "skip", "left:2003", "no-end", "left:2004", "2026-06-30"),
                rows),
            STAFF));
  }

  @Test
  void whoIsGoneFromAMonthOnLeftTheDayBefore() {
    Reading open = staff(Map.of(), "工号|姓名|备注", "2001|周全|10月起退休");
    assertEquals(
        List.of("导入，离职日期 2026-09-30", "导入，离职日期 2026-10-31", "导入，不填离职日期", "不导入"),
        TypedBook.labels(open.open().get(0)));
  }

  @Test
  void aPersonWithoutANumberIsAskedFor() {
    String[] rows = {"工号|姓名", "2001|周全", "|钱多"};
    assertEquals(List.of("no-number:钱多"), TypedBook.open(staff(Map.of(), rows)));
    assertEquals(
        List.of("2001 周全", "2002 钱多"),
        TypedBook.rows(staff(Map.of("no-number:钱多", "2002"), rows), STAFF));
    assertEquals(
        List.of("2001 周全"), TypedBook.rows(staff(Map.of("no-number:钱多", "不导入"), rows), STAFF));
  }

  @Test
  void rowsOfOnePersonWithSeveralDatesAreAskedAboutAndOthersBecomeOne() {
    String[] rows = {
      "工号|姓名|入职日期", "2001|周全|2015-09-01", "2001|周全|2014-09-01", "2002|钱多|", "2002|钱多|2016-09-01"
    };
    Reading open = staff(Map.of(), rows);
    assertEquals(List.of("twice:2001"), TypedBook.open(open));
    assertEquals(List.of("2002 钱多 2016-09-01"), TypedBook.rows(open, STAFF));
    assertEquals(
        List.of("2001 周全 2015-09-01", "2002 钱多 2016-09-01"),
        TypedBook.rows(staff(Map.of("twice:2001", "2015-09-01/"), rows), STAFF));
  }

  @Test
  void numbersAndFirstDaysUnlikeTheOthersAreMendedOrAskedAbout() {
    String[] rows = {"工号|姓名|入职日期", "QH1|周全|2015-09-01", "qh2|钱多|2027-09-01"};
    assertEquals(List.of("ahead:2027-09-01"), TypedBook.open(staff(Map.of(), rows)));
    assertEquals(
        List.of("QH1 周全 2015-09-01", "QH2 钱多 2017-09-01"),
        TypedBook.rows(staff(Map.of("ahead:2027-09-01", "2017-09-01"), rows), STAFF));
  }

  @Test
  void whoeverHasTheNumberOfAnotherMayBeGivenHisOwn() {
    String[] rows = {"工号|姓名", "2001|周全", "2001|钱多"};
    assertEquals(
        List.of("2001 周全", "2002 钱多"),
        TypedBook.rows(
            staff(Map.of("number-twice:2001", "周全", "number-of:钱多:2001", "2002"), rows), STAFF));
  }
}
