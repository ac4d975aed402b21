package afterclass.gateway.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.office.OfficeFile;
import afterclass.gateway.office.reading.Answers;
import afterclass.gateway.office.reading.Question;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests which files under the import's own headings are read as such: plain errors keep their
 * words, an office's spellings are understood.
 */
class StrictFormTest {
  private static ImportRoom room;

  /** Opens a store with a few people, which no test changes. */
  @BeforeAll
  static void open(@TempDir Path folder) {
    room =
        ImportRoom.open(folder)
            .with(
                ImportKind.STAFF,
                """
                工号,姓名,入职日期
                1001,张伟,2020-09-01
                1002,李娜,2020-09-01
                1003,王芳,2020-09-01
                1004,王芳,2020-09-01
                """);
  }

  @AfterAll
  static void close() {
    room.close();
  }

  private record Case(ImportKind kind, String file) {}

  private static OfficeFile read(ImportKind kind, String file) {
    return room.office().read(kind, file.getBytes(StandardCharsets.UTF_8), "", Answers.NONE);
  }

  private static List<Case> plainErrors() {
    return List.of(
        new Case(ImportKind.CARDS, "卡号,工号,开始日期,结束日期\n9.36E+06,1004,2026-09-01,\n"),
        new Case(
            ImportKind.CARDS,
            "卡号,工号,开始日期,结束日期\n0012345678,1001,2026-09-01,\n9.36E+06,1004,2026-09-01,\n"),
        new Case(ImportKind.CARDS, "卡号,工号,开始日期\n0012345678,9999,2026-09-01\n"),
        new Case(ImportKind.STAFF, "工号,姓名\n1006,己六\n"),
        new Case(ImportKind.STAFF, "工号,姓名,入职日期,离职日期,,\n5002,乙,2020-09-01,,,\n,,,,,\n"),
        new Case(ImportKind.STAFF, "工号,姓名,入职日期\n1001,张伟,2026-13-45\n1005,周洋,2020-09-01\n"),
        new Case(ImportKind.LEAVE, "工号,开始日期,结束日期,范围\n1001,2026-11-19,2026-11-19,无\n"),
        new Case(ImportKind.LEAVE, "工号,开始日期,结束日期,范围\n1001,2026-11-20,2026-11-16,全部\n"),
        new Case(
            ImportKind.ROSTER,
            "工号,星期,服务,开始日期,结束日期\n1001,1,早读,2026-09-01,\n1001,8,早读,2026-09-01,\n"),
        new Case(
            ImportKind.ROSTER,
            "工号,星期,服务,开始日期,结束日期\n1001,1,早读,2026-09-01,\n9999,2,早读,2026-09-01,\n"),
        new Case(ImportKind.CALENDAR, "日期,结束日期,类型,季节,按星期,备注\n2026-11-05,,上课,,,恢复\n"));
  }

  @ParameterizedTest
  @MethodSource("plainErrors")
  void aPlainErrorKeepsItsWords(Case each) {
    OfficeFile read = read(each.kind(), each.file());
    ImportFile strict =
        room.imports().file(each.kind(), each.file().getBytes(StandardCharsets.UTF_8));
    assertTrue(read.plain());
    assertEquals(ImportRoom.said(strict.problems()), ImportRoom.said(read.file().problems()));
  }

  private static List<Case> spellings() {
    return List.of(
        new Case(ImportKind.STAFF, "工号,姓名,入职日期\n1005,周洋,2020.9.1\n1006,郑爽,2021年9月1日\n"),
        new Case(
            ImportKind.ROSTER,
            "工号,星期,服务,开始日期,结束日期\n1001,周一,午间,2026.9.1,2027.1.22\n1002,二、四,辅导,2026.9.1,2027.1.22\n"),
        new Case(ImportKind.ROSTER, "工号,星期,服务,开始日期,结束日期\n张伟,周一,早读,2026-09-01,2027-01-22\n"),
        new Case(ImportKind.CARDS, "卡号,工号,开始日期\n0012345678,李娜,2026.9.1\n"),
        new Case(ImportKind.LEAVE, "工号,开始日期,结束日期,范围\n李娜,2026.11.19,2026.11.20,全部\n"),
        new Case(ImportKind.EXCEPTIONS, "日期,工号,操作,服务,代班人\n2026.11.25,张伟,代班,早读,李娜\n"),
        new Case(ImportKind.SIGN_IN, "日期,工号,签到\n2026.11.20,张伟,√\n"),
        new Case(ImportKind.INSPECTIONS, "日期,工号,服务,结果\n2026.11.20,张伟,早读,在岗\n"),
        new Case(ImportKind.RULINGS, "日期,工号,处理,理由\n2026.11.20,张伟,取消课时,停电\n"),
        new Case(ImportKind.MADE_UP, "日期,工号,时间,操作,理由\n2026.11.20,张伟,7:05,增加,忘记打卡\n"),
        new Case(ImportKind.CALENDAR, "日期,结束日期,类型\n2026.12.30,2026.12.31,放假\n"));
  }

  @ParameterizedTest
  @MethodSource("spellings")
  void anOfficesSpellingsUnderTheOwnHeadingsAreUnderstood(Case each) {
    OfficeFile read = read(each.kind(), each.file());
    assertEquals(List.of(), ImportRoom.said(read.file().problems()));
    assertEquals(List.of(), read.reading().open().stream().map(Question::id).toList());
    assertFalse(read.plain());
    assertFalse(read.file().rows().isEmpty());
  }

  @Test
  void aNameOfSeveralPeopleIsAsked() {
    OfficeFile read = read(ImportKind.CARDS, "卡号,工号,开始日期\n0012345678,王芳,2026-09-01\n");
    assertEquals(List.of("person:王芳"), read.reading().open().stream().map(Question::id).toList());
  }

  @ParameterizedTest
  @EnumSource
  void aTemplateFilledInByAnOfficeAsksNothingAndSkipsItsExamples(ImportKind kind)
      throws IOException {
    for (Messages words : List.of(Messages.ZH, Messages.EN)) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      room.exports().template(kind, words, out);
      EditedBook book = open(out.toByteArray());
      filled(kind).forEach((at, cells) -> book.line(0, at, cells));
      byte[] file = book.save();
      OfficeFile read = room.office().read(kind, file, "", Answers.NONE);
      assertEquals(List.of(), ImportRoom.said(read.file().problems()));
      assertEquals(List.of(), read.reading().open().stream().map(Question::id).toList());
      assertEquals(3, read.file().rows().size());
      assertFalse(read.plain());
      assertTrue(
          read.reading().skipped().stream()
              .flatMap(each -> each.where().stream())
              .anyMatch(place -> place.line() == 2),
          "the example is listed as skipped");
    }
  }

  private static EditedBook open(byte[] file) {
    try {
      return EditedBook.of(file);
    } catch (afterclass.gateway.workbook.UnreadableFile e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the cells of three rows as an office may write them, in the order of the columns. */
  private static Map<Integer, List<String>> filled(ImportKind kind) {
    List<String> rows =
        switch (kind) {
          case STAFF ->
              List.of(
                  "staffNo=1005 name=周洋 from=2020.9.1",
                  "staffNo=1006 name=郑爽 from=2021年9月1日",
                  "staffNo=1007 name=孙丽 from=2022/9/1");
          case CARDS ->
              List.of(
                  "card=0012345678 staffNo=1001 from=2026.9.1",
                  "card=0012345679 staffNo=李娜 from=2026.9.1",
                  "card=0012345680 staffNo=1003 from=2026.9.1");
          case ROSTER ->
              List.of(
                  "staffNo=1001 weekday=周一 service=午间 from=2026.9.1 to=2027.1.22",
                  "staffNo=1002 weekday=周二 service=辅导 from=2026.9.1 to=2027.1.22",
                  "staffNo=1003 weekday=周五 weeks=双周 service=早读 from=2026.9.1 to=2027.1.22");
          case EXCEPTIONS ->
              List.of(
                  "date=2026.11.25 staffNo=1001 action=增加 service=早读",
                  "date=2026.11.25 staffNo=李娜 action=增加 service=早读",
                  "date=2026.11.26 staffNo=1003 action=增加 service=早读");
          case CALENDAR ->
              List.of(
                  "date=2026.12.21 type=放假", "date=2026.12.31 type=放假", "date=2027.1.4 type=放假");
          case SIGN_IN ->
              List.of(
                  "date=2026.11.20 staffNo=1001 signed=√",
                  "date=2026.11.20 staffNo=李娜 signed=是",
                  "date=2026.11.20 staffNo=1003 signed=是");
          case LEAVE ->
              List.of(
                  "staffNo=1001 from=2026.11.2 to=2026.11.4 covers=全部",
                  "staffNo=李娜 from=2026.11.5 to=2026.11.5 covers=全部",
                  "staffNo=1003 from=2026.11.9 to=2026.11.9 covers=全部");
          case INSPECTIONS ->
              List.of(
                  "date=2026.11.20 staffNo=1001 service=早读 result=在岗",
                  "date=2026.11.20 staffNo=李娜 service=早读 result=在岗",
                  "date=2026.11.20 staffNo=1003 service=早读 result=迟到");
          case RULINGS ->
              List.of(
                  "date=2026.11.20 staffNo=1001 ruling=取消课时 reason=停电",
                  "date=2026.11.20 staffNo=李娜 ruling=取消课时 reason=停电",
                  "date=2026.11.20 staffNo=1003 ruling=取消课时 reason=停电");
          case MADE_UP ->
              List.of(
                  "date=2026.11.20 staffNo=1001 time=7:05 action=增加 reason=忘记",
                  "date=2026.11.20 staffNo=李娜 time=7:05 action=增加 reason=忘记",
                  "date=2026.11.20 staffNo=1003 time=7:05 action=增加 reason=忘记");
        };
    Map<Integer, List<String>> lines = new LinkedHashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      Map<String, String> cells = new LinkedHashMap<>();
      for (String cell : rows.get(i).split(" ", -1)) {
        cells.put(cell.substring(0, cell.indexOf('=')), cell.substring(cell.indexOf('=') + 1));
      }
      lines.put(
          3 + i, kind.fileColumns().stream().map(c -> cells.getOrDefault(c.code(), "")).toList());
    }
    return lines;
  }
}
