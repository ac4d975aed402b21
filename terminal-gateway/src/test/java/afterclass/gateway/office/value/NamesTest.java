package afterclass.gateway.office.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of cells that name one person or several. */
class NamesTest {
  private static final Set<String> KNOWN =
      Set.of(
          "乔安",
          "邵华",
          "李娜",
          "方若琳",
          "丁子涵",
          "许嘉禾",
          "陈静",
          "田野",
          "张伟",
          "张和平",
          "沈知远",
          "简宁",
          "雷鸣",
          "常乐",
          "欧阳澜",
          "司徒敏",
          "顾念慈",
          "阿依古丽·买买提",
          "John Smith",
          "田径");

  private static String text(NameText.NameRead read) {
    return read.name()
        + (read.remark().isEmpty() ? "" : " (" + read.remark() + ")")
        + (read.title().isEmpty() ? "" : " [" + read.title() + "]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "张伟 > 张伟",
        "张 伟 > 张伟",
        "顾　慈 > 顾慈",
        "纪   棠 > 纪棠",
        "雷鸣\u00a0 > 雷鸣",
        "张\u200b伟 > 张伟",
        "欧 阳 澜 > 欧阳澜",
        "欧阳 澜 > 欧阳澜",
        "李 子涵 > 李子涵",
        "张伟（组长） > 张伟 (组长)",
        "陈静(语) > 陈静 (语)",
        "【新】李娜 > 李娜 (新)",
        "张伟[副组长] > 张伟 (副组长)",
        "陈静（语 > 陈静 (语)",
        "张伟老师 > 张伟 [老师]",
        "祝校长 > 祝 [校长]",
        "郑师傅（保安） > 郑 (保安) [师傅]",
        "王副校长 > 王 [副校长]",
        "李主任 > 李 [主任]",
        "*张伟 > 张伟",
        "张伟* > 张伟",
        "★张伟 > 张伟",
        "①张伟 > 张伟",
        "1.张伟 > 张伟",
        "2、李娜 > 李娜",
        "张伟√ > 张伟",
        "陈静1 > 陈静 (1)",
        "陈静A > 陈静 (A)",
        "陈静② > 陈静 (2)",
        "阿依古丽·买买提 > 阿依古丽·买买提",
        "阿依古丽•买买提 > 阿依古丽·买买提",
        "阿依古丽・买买提 > 阿依古丽·买买提",
        "John Smith > John Smith",
        "Anne-Marie O'Neil > Anne-Marie O'Neil",
        "Ｊｏｈｎ > John",
        "欧阳澜 > 欧阳澜",
      })
  void oneName(String written, String read) {
    assertEquals(Optional.of(read), NameText.read(written).map(NamesTest::text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "—",
        "/",
        "无",
        "待定",
        "乔 安 邵华",
        "李 娜 方若琳",
        "丁子涵 许嘉禾",
        "合计",
        "班主任",
        "姓名",
        "1001",
        "2026-09-01",
        "本学期共20周，请各位老师按时到岗",
        "√",
        "#N/A",
        "值班教师",
        "张伟、李娜"
      })
  void noName(String written) {
    assertEquals(Optional.empty(), NameText.read(written));
  }

  @Test
  void surnameWithTitleIsNoFullName() {
    NameText.NameRead read = NameText.read("祝校长").orElseThrow();
    assertEquals(true, read.isSurnameOnly());
    assertEquals("祝校长", read.spoken());
  }

  private static String text(PeopleText.Person it) {
    return (it.label().isEmpty() ? "" : it.label() + ":")
        + it.name()
        + (it.title().isEmpty() ? "" : "[" + it.title() + "]")
        + (it.remark().isEmpty() ? "" : "(" + it.remark() + ")")
        + (it.known() ? "" : "?");
  }

  private static String text(PeopleText read) {
    return read.people().isEmpty()
        ? String.valueOf(read.nothing())
        : read.people().stream().map(NamesTest::text).collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "张伟 > 张伟",
        "张 伟 > 张伟",
        "乔 安 邵华 > 乔安 邵华",
        "李 娜 方若琳 > 李娜 方若琳",
        "丁子涵 许嘉禾 > 丁子涵 许嘉禾",
        "邵华 乔 安 > 邵华 乔安",
        "乔 安 李 娜 > 乔安 李娜",
        "乔 安（组长） 邵华 > 乔安(组长) 邵华",
        "乔 安 (组长) 邵华 > 乔安(组长) 邵华",
        "丁子涵/许嘉禾 > 丁子涵 许嘉禾",
        "丁子涵、许嘉禾 > 丁子涵 许嘉禾",
        "丁子涵，许嘉禾 > 丁子涵 许嘉禾",
        "丁子涵;许嘉禾 > 丁子涵 许嘉禾",
        "丁子涵｜许嘉禾 > 丁子涵 许嘉禾",
        "丁子涵+许嘉禾 > 丁子涵 许嘉禾",
        "丁子涵&许嘉禾 > 丁子涵 许嘉禾",
        "丁子涵\\n许嘉禾 > 丁子涵 许嘉禾",
        "丁子涵和许嘉禾 > 丁子涵 许嘉禾",
        "张伟与李娜 > 张伟 李娜",
        "张和平 > 张和平",
        "张和平和李娜 > 张和平 李娜",
        "张和平和王小明 > 张和平和王小明?",
        "张伟和王小明 > 张伟 王小明?",
        "合唱 陈静(音乐) > 合唱:陈静(音乐)",
        "足球 田野 > 足球:田野",
        "合唱陈静 > 合唱:陈静",
        "一班：张伟 > 一班:张伟",
        "组长：张伟 > 组长:张伟",
        "组长 张伟 > 组长:张伟",
        "一（1）班：张伟、李娜 > 一(1)班:张伟 李娜",
        "管乐 雷鸣 > 管乐:雷鸣",
        "田径 田野 > 田径 田野",
        "张伟（组长） > 张伟(组长)",
        "张伟（组长）、李娜 > 张伟(组长) 李娜",
        "陈静（语） > 陈静(语)",
        "祝校长 > 祝[校长]?",
        "郑师傅（保安） > 郑[师傅](保安)?",
        "王小明 > 王小明?",
        "王小明 陈静 > 王小明? 陈静",
        "陈静 王小明 > 陈静 王小明?",
        "王 明 李娜 > 王明? 李娜",
        "班主任 > 班主任?",
        "张伟 足球、李娜 篮球 > 张伟(足球) 李娜(篮球)",
        "7:00-8:10 张伟 > 7:00-8:10:张伟",
        "1号车：张伟 > 1号车:张伟",
        "张伟老师 > 张伟[老师]",
        "张伟、/ > 张伟",
        "欧阳澜 司徒敏 > 欧阳澜 司徒敏",
        "阿依古丽·买买提、张伟 > 阿依古丽·买买提 张伟",
        "John Smith > John Smith",
        "— > NONE",
        "/ > NONE",
        "无 > NONE",
        "空 > NONE",
        "暂缺 > NONE",
        "待定 > PENDING",
        "#N/A > FAILED",
      })
  void people(String written, String read) {
    String cell = written.replace("\\n", "\n");
    assertEquals(read, text(PeopleText.split(cell, KNOWN::contains)));
  }

  @ParameterizedTest
  @CsvSource({
    "/, NONE",
    "\\, NONE",
    "—, NONE",
    "-, NONE",
    "——, NONE",
    "无, NONE",
    "空, NONE",
    "×, NONE",
    "休, NONE",
    "（无）, NONE",
    "' ', NONE",
    "　, NONE",
    "待定, PENDING",
    "?, PENDING",
    "#N/A, FAILED",
    "#REF!, FAILED"
  })
  void nothing(String written, NothingText read) {
    assertEquals(Optional.of(read), NothingText.read(written));
  }

  @Test
  void somethingIsNotNothing() {
    assertEquals(Optional.empty(), NothingText.read("早读"));
    assertEquals(Optional.empty(), NothingText.read("0"));
    assertEquals(Optional.empty(), NothingText.read("早".repeat(600)));
    assertEquals(Optional.of(NothingText.NONE), NothingText.read(null));
  }

  @Test
  void takesACellWithTheNamesOfAWholeSchool() {
    String names = String.join("、", Collections.nCopies(400, "欧阳春梅"));
    assertEquals(400, PeopleText.split(names, "欧阳春梅"::equals).people().size());
    assertEquals(0, PeopleText.split("长".repeat(20_000), name -> true).people().size());
  }
}
