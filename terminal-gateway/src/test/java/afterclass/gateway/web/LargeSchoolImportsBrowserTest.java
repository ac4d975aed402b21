package afterclass.gateway.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Tests the import of an office's list in steps, in a browser. */
@ExtendWith(NeedsBrowser.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LargeSchoolImportsBrowserTest {
  static final List<String> TEMPLATES =
      List.of("import.jte", "imports.jte", "part/import-notes.jte", "part/import-refused.jte");

  @RegisterExtension static final LargeSchoolOffice DESK = new LargeSchoolOffice(false, TEMPLATES);

  private static Path folder;
  private static Visitor clerk;

  @BeforeAll
  static void open(@TempDir Path fresh) {
    folder = fresh;
    Office office = DESK.office(fresh);
    new LargeSchool(office, LargeSchoolOffice.PEOPLE).twoDays().accounts();
    clerk = DESK.visitor(office);
    clerk.signIn("zhang", "/people");
  }

  @Test
  void aListOfTwoHundredIsAskedAboutAndTaken() throws IOException {
    List<String> rows = new ArrayList<>(List.of("教职工花名册", "姓名,工号,备注"));
    for (int i = 100; i < 300; i++) {
      rows.add("周老师" + i + ",U" + i + (i == 100 ? ",2026年9月30日调离" : ","));
    }
    clerk.go("/imports");
    clerk.assertAccessible();
    clerk.click("[name=kind] option[value=staff]");
    clerk.type("[name=file]", Files.write(folder.resolve("list.csv"), rows).toString());
    clerk.click("main form button[type=submit]");
    clerk.awaitText("还有 1 个问题待回答");
    clerk.assertAccessible();
    clerk.click("fieldset.question input[type=radio]");
    clerk.click("form.questions button[type=submit]");
    clerk.awaitText("没有导入 1 处：查看读到的内容");
    clerk.assertAccessible();
    clerk.back();
    clerk.awaitText("2026年9月30日调离");
    clerk.click("form.questions button[type=submit]");
    clerk.click("a[href$='step=rows']");
    clerk.awaitText("可导入 200 行");
    clerk.assertAccessible();
    clerk.type("[name=find]", "U299");
    clerk.click("form.filter button[type=submit]");
    clerk.awaitText("周老师299");
    clerk.click("a[href$='step=preview']");
    clerk.click("form[action$='/take'] button[type=submit]");
    clerk.awaitText("已导入，200 项变动");
    clerk.back();
    clerk.click("form[action$='/take'] button[type=submit]");
    clerk.awaitText("“list.csv”已经导入");
    clerk.go("/imports");
    clerk.click("form[action$='/drop'] button[type=submit]");
    clerk.awaitText("还没有导入的文件");
  }

  /** Use began on 2026-09-01; the answers are given on the preview. */
  @Test
  void twoRegistersOfLeaveAreTakenOneAfterTheOther() throws IOException {
    String summer = "2026年请假登记\n工号,请假时间\nT002,2026年3月3日\nT003,2026年11月27日\n";
    Path first = Files.writeString(folder.resolve("1.csv"), summer);
    Path second = Files.writeString(folder.resolve("2.csv"), "请假登记\n工号,请假时间\nT004,2026年11月30日\n");
    clerk.go("/imports?kind=leave");
    clerk.type("[name=file]", first + "\n" + second);
    clerk.click("main form button[type=submit]");
    clerk.awaitText("第 1 份，共 2 份");
    clerk.awaitText("1 行在开始使用（2026-09-01）之前已结束，不影响任何一天，可以不导入");
    clerk.assertAccessible();
    clerk.click("form.earlier button");
    clerk.awaitText("不影响任何一天，未导入");
    clerk.click("form[action$='/take'] button[type=submit]");
    clerk.awaitText("已导入，1 项变动");
    clerk.assertAccessible();
    clerk.click(".next-step a");
    clerk.awaitText("第 2 份，共 2 份");
    clerk.click("form[action$='/take'] button[type=submit]");
    clerk.awaitText("已导入，1 项变动");
    for (int left = 2; left > 0; left--) {
      clerk.go("/imports");
      clerk.click("form[action$='/drop'] button[type=submit]");
    }
    clerk.awaitText("还没有导入的文件");
  }

  @Test
  void aFileOfAnotherKindIsReadAsThatWithoutSendingItAgain() throws IOException {
    Path list = folder.resolve("people.csv");
    Files.write(list, List.of("工号,姓名", "U900,周老师900"));
    for (boolean likely : new boolean[] {true, false}) {
      clerk.go("/imports?kind=roster");
      clerk.type("[name=file]", list.toString());
      clerk.click("main form button[type=submit]");
      clerk.awaitText("这份文件看起来是教师名单，不是排班表");
      clerk.assertAccessible();
      if (!likely) {
        clerk.click("form[action$='/kind'] option[value=staff]");
      }
      clerk.click("form[action$='/kind'] " + (likely ? ".btn-primary" : ".btn:not(.btn-primary)"));
      clerk.awaitText("U900");
      clerk.go("/imports");
      clerk.click("form[action$='/drop'] button[type=submit]");
      clerk.awaitText("还没有导入的文件");
    }
  }

  /** Runs after the other tests; skipped if only one of them is run. */
  @Test
  @Order(Integer.MAX_VALUE)
  void everyFormOfThesePagesWasSent() throws IOException {
    DESK.assertEveryFormSent();
  }
}
