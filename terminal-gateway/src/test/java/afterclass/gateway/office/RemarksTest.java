package afterclass.gateway.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Reading;
import afterclass.gateway.roster.ImportKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of what remarks beside rows do. */
class RemarksTest {
  private static final String TITLE = "值班表（2026年9月1日至2027年1月22日）";
  private static final String[] ROSTER = {"staffNo", "weekday", "service"};

  private static Reading grid(Map<String, String> answers, String remark) {
    return TypedBook.read(
        ImportKind.ROSTER,
        answers,
        TypedBook.sheet("Sheet1", TITLE, "姓名|周三|周五|备注", "张伟|早读|早读|" + remark, "李娜|午间服务||"));
  }

  private static Reading list(Map<String, String> answers, String remark) {
    return TypedBook.read(
        ImportKind.ROSTER,
        answers,
        TypedBook.sheet("Sheet1", TITLE, "教师|星期|服务时段|备注", "张伟|周三、周五|早读|" + remark, "李娜|周三|午间服务|"));
  }

  @ParameterizedTest
  @CsvSource({
    "只上周五,5",
    "张伟仅周三,3",
    "本学期只上周三、周五,3;5",
    "已取消,",
    "10月起停开,",
    "不再参加,",
  })
  void asksWhetherARemarkTakesSomethingAway(String remark, String days) {
    for (Reading reading : List.of(grid(Map.of(), remark), list(Map.of(), remark))) {
      assertEquals(List.of("remark:" + remark), TypedBook.open(reading));
      List<String> choices =
          reading.questions().get(0).choices().stream().map(Choice::value).toList();
      assertEquals(days == null ? List.of("all", "skip") : List.of(days, "all", "skip"), choices);
      assertEquals(List.of("1002 3 noon"), TypedBook.rows(reading, ROSTER));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "all,1001 3 morning-reading;1001 5 morning-reading;1002 3 noon",
    "5,1001 5 morning-reading;1002 3 noon",
    "skip,1002 3 noon",
  })
  void takesOfTheRowWhatTheAnswerLeaves(String answer, String rows) {
    Map<String, String> answers = Map.of("remark:只上周五", answer);
    for (Reading reading : List.of(grid(answers, "只上周五"), list(answers, "只上周五"))) {
      assertEquals(List.of(), TypedBook.open(reading));
      assertEquals(List.of(rows.split(";", -1)), TypedBook.rows(reading, ROSTER));
    }
  }

  @Test
  void takesFromThosePeopleOfARowWhomTheRemarkNames() {
    Reading reading =
        TypedBook.read(
            ImportKind.ROSTER,
            Map.of("remark:李娜只上周五", "5"),
            TypedBook.sheet("Sheet1", TITLE, "教师|星期|服务时段|备注", "张伟、李娜|周三、周五|早读|李娜只上周五"));
    assertEquals(
        List.of("1001 3 morning-reading", "1001 5 morning-reading", "1002 5 morning-reading"),
        TypedBook.rows(reading, ROSTER));
  }

  @Test
  void showsAnyOtherRemark() {
    for (Reading reading : List.of(grid(Map.of(), "新教师"), list(Map.of(), "新教师"))) {
      assertEquals(List.of(), reading.questions());
      assertEquals(3, reading.rows().size());
      assertEquals(
          List.of("备注：新教师"),
          reading.skipped().stream()
              .map(each -> each.why().in(Messages.ZH))
              .filter(why -> why.startsWith("备注"))
              .toList());
    }
  }
}
