package afterclass.gateway.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.roster.EffectCounts.Change;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of a second roster file whose dates overlap those of weekly services that are there. */
class OverlappingRosterTest {
  private static final String HEADING = "工号,星期,服务,开始日期,结束日期\n";
  private static final String SUMMER = "T1,1,noon,2026-09-01,2026-09-30\n";
  private static final String WINTER = "T1,1,noon,2026-10-01,2027-01-22\n";
  private static final String WITHIN = "T1,2,noon,2026-10-01,2027-01-22\n";
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

  private ImportRoom room;

  @BeforeEach
  void open(@TempDir Path folder) {
    room =
        ImportRoom.open(folder)
            .with(ImportKind.STAFF, "工号,姓名\nT1,甲\nT2,乙\n")
            .with(
                ImportKind.ROSTER,
                HEADING
                    + "T1,1,noon,2026-09-01,2027-01-22\n"
                    + "T1,2,noon,2026-09-01,2027-01-22\n"
                    + "T2,3,noon,2026-09-01,2027-01-22\n");
  }

  @AfterEach
  void close() {
    room.close();
  }

  private ImportPreview preview(String rows) {
    byte[] file = (HEADING + rows).getBytes(StandardCharsets.UTF_8);
    return room.imports().file(ImportKind.ROSTER, file).preview();
  }

  private static long number(EffectCounts counts, Change change) {
    return counts.of(change).size();
  }

  /** The row of the winter is covered at first; the row of the summer after it shortens that. */
  @Test
  void theDatesOfEachRowHoldInWhateverOrderTheyStand() {
    for (String rows : List.of(SUMMER + WINTER, WINTER + SUMMER)) {
      ImportPreview would = preview(rows);
      assertEquals(List.of(), would.problems());
      assertTrue(ImportRoom.said(would.warnings()).stream().noneMatch(w -> w.endsWith("covered")));
      assertEquals(Set.of("noon"), would.after().patterned("T1", MONDAY, 1), rows);
      assertEquals(2, would.held().size(), rows);
    }
  }

  @Test
  void aRowThatIsCoveredIsNamedAndItsRangeStays() {
    ImportPreview would = preview(WITHIN + WINTER + SUMMER);
    assertEquals(
        List.of("2 开始日期 2026-10-01 covered"),
        ImportRoom.said(would.warnings()).stream().filter(w -> w.endsWith("covered")).toList());
    assertTrue(would.replaced().stream().noneMatch(fact -> fact.key().text().contains("|2|")));
  }

  @Test
  void aRangeThatARowTakesBackIsNotAddedAgain() {
    byte[] file =
        ("工号,星期,服务,开始日期,结束日期,操作\n"
                + WINTER.strip()
                + ",\nT1,1,noon,2026-10-01,,撤销\n"
                + SUMMER.strip()
                + ",\n")
            .getBytes(StandardCharsets.UTF_8);
    ImportPreview would = room.imports().file(ImportKind.ROSTER, file).preview();
    assertEquals(Set.of(), would.after().patterned("T1", MONDAY, 1));
  }

  @Test
  void changesAreCounted() {
    ImportPreview would =
        preview(SUMMER + WINTER + WITHIN + "T2,4,noon,2026-11-01,\nT2,3,noon,2026-08-20,\n");
    ImportEffect effect = ImportEffect.of(room.roster(), would, room.policies(), ImportRoom.TODAY);
    EffectCounts counts = effect.counts();
    assertEquals(2, number(counts, Change.ADDED));
    assertEquals(1, number(counts, Change.ENDS_SOONER));
    assertEquals(1, number(counts, Change.BEGINS_SOONER));
    assertEquals(0, number(counts, Change.REMOVED));
    assertEquals(1, counts.continued());
    assertEquals(1, effect.kept());
  }
}
