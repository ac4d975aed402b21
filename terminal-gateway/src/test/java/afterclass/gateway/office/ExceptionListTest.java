package afterclass.gateway.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import afterclass.gateway.office.reading.Reading;
import afterclass.gateway.roster.ImportKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of lists of substitutions. */
class ExceptionListTest {
  private static final String[] ROW = {"date", "staffNo", "action", "service", "substitute"};
  private static final String HEAD = "日期|值班教师|服务项目|变动|代班教师|原因|审批|备注";

  private static Reading read(Map<String, String> answers, String... rows) {
    String[] all = new String[rows.length + 2];
    all[0] = "代班登记表（2026年11月）";
    all[1] = HEAD;
    System.arraycopy(rows, 0, all, 2, rows.length);
    return TypedBook.read(ImportKind.EXCEPTIONS, answers, TypedBook.sheet("Sheet1", all));
  }

  @ParameterizedTest
  @CsvSource({"停,remove", "增加,add", "取消,remove"})
  void readsWhatChanges(String word, String action) {
    Reading reading = read(Map.of(), "11月3日|张伟|午间服务|" + word + "||||");
    assertEquals(List.of(), TypedBook.open(reading));
    assertEquals(List.of("2026-11-03 1001 " + action + " noon"), TypedBook.rows(reading, ROW));
  }

  @ParameterizedTest
  @CsvSource({
    "未批,take,2026-11-03 1001 substitute noon 1002",
    "未批,skip,",
    "审批中,skip,",
  })
  void asksAboutARowThatIsNotApproved(String word, String answer, String row) {
    String line = "11月3日|张伟|午间服务|代班|李娜||" + word + "|";
    assertEquals(List.of("approval:" + word), TypedBook.open(read(Map.of(), line)));
    Reading reading = read(Map.of("approval:" + word, answer), line);
    assertEquals(row == null ? List.of() : List.of(row), TypedBook.rows(reading, ROW));
  }

  @Test
  void leavesOutARowThatIsRefusedAndAsksWhereOthersAreApproved() {
    Reading reading =
        read(
            Map.of(),
            "11月3日|张伟|午间服务|代班|李娜||同意|",
            "11月4日|张伟|午间服务|代班|李娜||不同意|",
            "11月5日|张伟|午间服务|代班|李娜|||");
    assertEquals(List.of("approval:"), TypedBook.open(reading));
    assertEquals(List.of("2026-11-03 1001 substitute noon 1002"), TypedBook.rows(reading, ROW));
  }

  @ParameterizedTest
  @CsvSource({
    "调换,与李娜11月5日早读互换,2026-11-05,morning-reading",
    "代班,与李娜11月5日互换,2026-11-05,noon",
    "换班,,2026-11-06,noon",
  })
  void asksOnWhichDateASwapIsReturned(String word, String remark, String day, String service) {
    String line = "11月3日|张伟|午间服务|" + word + "|李娜||同意|" + (remark == null ? "" : remark);
    String id = "swap:11月3日 张伟 午间服务";
    String there = "2026-11-03 1001 substitute noon 1002";
    assertEquals(List.of(id), TypedBook.open(read(Map.of(), line)));
    assertEquals(
        List.of(there, day + " 1002 substitute " + service + " 1001"),
        TypedBook.rows(read(Map.of(id, day), line), ROW));
    assertEquals(List.of(there), TypedBook.rows(read(Map.of(id, "once"), line), ROW));
  }

  @ParameterizedTest
  @CsvSource({
    "'',no-substitute:11月3日 张伟 午间服务,1005,2026-11-03 1001 substitute noon 1005",
    "待定,no-substitute:11月3日 张伟 午间服务,remove,2026-11-03 1001 remove noon",
    "李娜/赵敏,substitutes:11月3日 李娜/赵敏 午间服务,1005,2026-11-03 1001 substitute noon 1005",
    "张伟,same-substitute:11月3日 张伟 午间服务,1002,2026-11-03 1001 substitute noon 1002",
    "张伟,same-substitute:11月3日 张伟 午间服务,skip,",
  })
  void asksWhoSubstitutes(String other, String id, String answer, String row) {
    String line = "11月3日|张伟|午间服务|代班|" + other + "||同意|";
    Reading open = read(Map.of(), line);
    assertEquals(List.of(id), TypedBook.open(open));
    assertEquals(List.of(), open.problems());
    assertEquals(
        row == null ? List.of() : List.of(row),
        TypedBook.rows(read(Map.of(id, answer), line), ROW));
  }
}
