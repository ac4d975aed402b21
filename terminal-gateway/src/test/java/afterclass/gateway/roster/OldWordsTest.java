package afterclass.gateway.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import afterclass.gateway.i18n.Messages;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that files with the words of earlier versions are still read. */
class OldWordsTest {
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern OLD = Pattern.compile("缺岗|认可|代课");

  private static ImportRoom school(Path folder) {
    return ImportRoom.open(folder)
        .inUseSince("2026-09-01")
        .with(ImportKind.STAFF, "工号,姓名\nT1,王老师\nT2,李老师\n")
        .with(ImportKind.ROSTER, "工号,星期,服务,开始日期\nT1,1,楼梯值班,2026-09-01\n");
  }

  private static String fact(ImportRoom room, ImportKind kind) {
    List<FlatFact> facts =
        room.roster().facts().stream().filter(f -> f.kind() == kind).map(Fact::flat).toList();
    assertEquals(1, facts.size(), facts::toString);
    FlatFact fact = facts.get(0);
    return fact.subject() + " " + fact.value() + " " + fact.detail();
  }

  private static void bothSay(Path folder, ImportKind kind, String said, String... files) {
    for (int i = 0; i < files.length; i++) {
      try (ImportRoom room = school(folder.resolve(String.valueOf(i)))) {
        room.with(kind, files[i]);
        assertEquals(said, fact(room, kind), files[i]);
      }
    }
  }

  @Test
  void anAbsenceFromAPost(@TempDir Path folder) {
    bothSay(
        folder,
        ImportKind.INSPECTIONS,
        "stair-duty ABSENT ",
        "日期,工号,服务,结果\n2026-11-23,T1,楼梯值班,缺岗\n",
        "日期,工号,岗位,结果\n2026-11-23,T1,楼梯值班,不到岗\n",
        "日期,工号,服务时段,结果\n2026-11-23,T1,楼梯值班,不到岗\n");
  }

  @Test
  void aDecisionOnHeldHours(@TempDir Path folder) {
    bothSay(
        folder.resolve("accept"),
        ImportKind.RULINGS,
        " ACCEPT 看见",
        "日期,工号,处理,理由\n2026-11-23,T1,认可,看见\n",
        "日期,工号,裁定,理由\n2026-11-23,T1,计课时,看见\n");
    bothSay(
        folder.resolve("forfeit"),
        ImportKind.RULINGS,
        " FORFEIT 没来",
        "日期,工号,处理,理由\n2026-11-23,T1,取消,没来\n",
        "日期,工号,处理,理由\n2026-11-23,T1,取消课时,没来\n");
  }

  @Test
  void whatLeaveCovers(@TempDir Path folder) {
    bothSay(
        folder,
        ImportKind.LEAVE,
        " * ",
        "工号,开始日期,结束日期,范围\nT1,2026-11-23,2026-11-23,全部\n",
        "工号,开始日期,结束日期,请假范围\nT1,2026-11-23,2026-11-23,全部\n");
  }

  @Test
  void aSubstitution(@TempDir Path folder) {
    bothSay(
        folder,
        ImportKind.EXCEPTIONS,
        "stair-duty SUBSTITUTE T2",
        "日期,工号,操作,服务,代课人\n2026-11-23,T1,代课,楼梯值班,T2\n",
        "日期,工号,操作,服务时段,代班人\n2026-11-23,T1,代班,楼梯值班,T2\n");
  }

  /** An error message offers only the current words, in the reader's language. */
  @Test
  void aRefusalNamesTheNewWordsAlone(@TempDir Path folder) {
    try (ImportRoom room = school(folder)) {
      for (String file :
          List.of(
              "INSPECTIONS:日期,工号,服务,结果\n2026-11-23,T1,楼梯值班,走了\n",
              "RULINGS:日期,工号,处理,理由\n2026-11-23,T1,走了,看见\n",
              "EXCEPTIONS:日期,工号,操作,服务,代班人\n2026-11-23,T1,走了,楼梯值班,\n",
              "SIGN_IN:日期,工号,签到\n2026-11-23,T1,走了\n")) {
        String[] parts = file.split(":", 2);
        RowProblem problem = room.load(ImportKind.valueOf(parts[0]), parts[1]).problems().get(0);
        assertFalse(OLD.matcher(problem.expected(Messages.ZH)).find(), file);
        assertFalse(problem.expected(Messages.ZH).matches(".*[a-z]{2,}.*"), file);
        assertFalse(HAN.matcher(problem.expected(Messages.EN)).find(), file);
      }
      RowProblem inspection =
          room.load(ImportKind.INSPECTIONS, "日期,工号,服务,结果\n2026-11-23,T1,楼梯值班,走了\n")
              .problems()
              .get(0);
      assertEquals("以下之一：不到岗、在岗、撤销、迟到", inspection.expected(Messages.ZH));
      assertEquals("one of absent, clear, late, present", inspection.expected(Messages.EN));
    }
  }

  @Test
  void twoOfOneNameAreKnownAsSuch(@TempDir Path folder) {
    try (ImportRoom room = school(folder)) {
      assertFalse(room.roster().namesakes("王老师"));
      room.with(ImportKind.STAFF, "工号,姓名\nT3,王老师\n");
      assertEquals(
          List.of(true, false, false),
          List.of("王老师", "李老师", "赵老师").stream().map(room.roster()::namesakes).toList());
      room.with(ImportKind.STAFF, "工号,姓名\nT3,赵老师\n");
      assertFalse(room.roster().namesakes("王老师"));
    }
  }
}
