package afterclass.gateway.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests that a column missing in a file changes nothing, but an empty cell of a present column
 * does.
 */
class AbsentColumnsTest {

  /**
   * Two files of a kind, imported one after the other.
   *
   * @param full file with all columns filled
   * @param fewer the same rows without the optional columns; changes nothing
   * @param empty the same with the optional columns, but empty; changes {@code changed} facts
   */
  private record Case(
      ImportKind kind, String full, String fewer, String empty, int changed, String kept) {}

  private static final List<Case> CASES =
      List.of(
          new Case(
              ImportKind.STAFF,
              "工号,姓名,校区,入职日期,离职日期\n1006,己六,北校区,2020-09-01,2026-06-30\n",
              "工号,姓名\n1006,己六\n",
              "工号,姓名,校区,入职日期,离职日期\n1006,己六,,,\n",
              1,
              "北校区 2020-09-01 2026-06-30"),
          new Case(
              ImportKind.CARDS,
              "卡号,工号,开始日期,结束日期\n0012345678,T1,2026-09-01,2026-10-01\n",
              "卡号,工号,开始日期\n0012345678,T1,2026-09-01\n",
              "卡号,工号,开始日期,结束日期\n0012345678,T1,2026-09-01,\n",
              1,
              "0012345678 2026-09-01 2026-10-01"),
          new Case(
              ImportKind.ROSTER,
              "工号,星期,服务,开始日期,结束日期\nT1,1,noon,2026-09-01,2027-01-22\n",
              "工号,星期,服务,开始日期\nT1,1,noon,2026-09-01\n",
              "工号,星期,服务,开始日期,结束日期\nT1,1,noon,2026-09-01,\n",
              1,
              "noon 2026-09-01 2027-01-22"),
          new Case(
              ImportKind.EXCEPTIONS,
              "日期,工号,操作,服务,代班人\n2026-11-23,T1,代班,noon,T2\n",
              "日期,工号,操作,服务\n2026-11-23,T1,代班,noon\n",
              "日期,工号,操作,服务,代班人\n2026-11-23,T1,取消,noon,\n",
              1,
              "noon 2026-11-23 2026-11-23 T2"),
          new Case(
              ImportKind.CALENDAR,
              "日期,类型,季节,按星期,备注\n2026-11-28,调休,夏季,周三,补班\n",
              "日期,类型\n2026-11-28,调休\n",
              "日期,类型,按星期,备注\n2026-11-28,调休,,\n",
              1,
              "type 2026-11-28 2026-11-28 补班 3"),
          new Case(
              ImportKind.INSPECTIONS,
              "日期,工号,服务,结果,备注\n2026-11-23,T1,noon,迟到,来电话了\n",
              "日期,工号,服务,结果\n2026-11-23,T1,noon,迟到\n",
              "日期,工号,服务,结果,备注\n2026-11-23,T1,noon,迟到,\n",
              1,
              "noon 2026-11-23 2026-11-23 来电话了"));

  private static String fact(ImportRoom room, ImportKind kind) {
    return room.roster().facts().stream()
        .filter(f -> f.kind() == kind)
        .filter(f -> kind != ImportKind.STAFF || f.staff().equals("1006"))
        .filter(f -> !(f instanceof SeasonEntry))
        .map(Fact::flat)
        .map(
            f ->
                String.join(
                        " ",
                        f.subject(),
                        f.from().toString(),
                        f.to().toString(),
                        f.detail(),
                        f.weekday() == 0 || kind == ImportKind.ROSTER ? "" : "" + f.weekday())
                    .strip())
        .findFirst()
        .orElse("");
  }

  @Test
  void keepWhatIsStoredInEveryKindOfFile(@TempDir Path folder) throws Exception {
    for (Case each : CASES) {
      for (boolean workbook : List.of(false, true)) {
        Path home = Files.createDirectory(folder.resolve(each.kind().verb() + workbook));
        try (ImportRoom room =
            ImportRoom.open(home).with(ImportKind.STAFF, "工号,姓名\nT1,张老师\nT2,李老师\n")) {
          String name = each.kind() + (workbook ? " workbook" : " csv");
          room.with(each.kind(), each.full());
          assertEquals(each.kept(), fact(room, each.kind()), name);
          ImportResult fewer = room.load(each.kind(), file(each.fewer(), workbook));
          assertEquals(List.of(), ImportRoom.said(fewer.problems()), name);
          assertEquals(0, fewer.changed(), name);
          assertEquals(each.kept(), fact(room, each.kind()), name);
          ImportResult empty = room.load(each.kind(), file(each.empty(), workbook));
          assertEquals(List.of(), ImportRoom.said(empty.problems()), name);
          assertEquals(each.changed(), empty.changed(), name);
        }
      }
    }
  }

  private static byte[] file(String csv, boolean workbook) {
    return workbook ? ImportRoom.workbook(csv.strip()) : csv.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aStoredEndThatTheNewBeginningPassesIsSaid(@TempDir Path folder) {
    try (ImportRoom room = ImportRoom.open(folder)) {
      room.with(ImportKind.STAFF, "工号,姓名,入职日期,离职日期\n1006,己六,2020-09-01,2026-06-30\n");
      ImportResult again = room.load(ImportKind.STAFF, "工号,姓名,入职日期\n1006,己六,2026-09-01\n");
      assertEquals(List.of("2 入职日期 2026-09-01 kept-end"), ImportRoom.said(again.problems()));
      ImportResult over = room.load(ImportKind.STAFF, "工号,姓名,离职日期\n1006,己六,2019-06-30\n");
      assertEquals(List.of("2 离职日期 2019-06-30 kept-from"), ImportRoom.said(over.problems()));
      assertEquals(0, room.load(ImportKind.STAFF, "工号,姓名\n1006,己六\n").changed());
    }
  }

  @Test
  void newRowsGetTheUsualValues(@TempDir Path folder) {
    try (ImportRoom room = ImportRoom.open(folder)) {
      room.with(ImportKind.STAFF, "工号,姓名\nT1,张老师\n");
      assertEquals(
          new StaffMember("T1", "张老师", null, Fact.ALWAYS, Fact.NEVER),
          room.roster().staff("T1").orElseThrow());
      ImportResult nobody =
          room.load(ImportKind.EXCEPTIONS, "日期,工号,操作,服务\n2026-11-23,T1,代班,noon\n");
      assertEquals(1, nobody.problems().size());
      assertEquals("filled", nobody.problems().get(0).advice().word());
    }
  }

  @Test
  void aLineThatEndsEarlySaysNothingOfTheRest(@TempDir Path folder) {
    try (ImportRoom room = ImportRoom.open(folder)) {
      room.with(ImportKind.STAFF, "工号,姓名,入职日期,离职日期\n1006,己六,2020-09-01,2026-06-30\n");
      assertEquals(0, room.load(ImportKind.STAFF, "工号,姓名,入职日期,离职日期\n1006,己六\n").changed());
    }
  }
}
