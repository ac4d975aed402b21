package afterclass.gateway.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.policy.PoliciesInForce;
import afterclass.gateway.roster.Fact;
import afterclass.gateway.roster.RosterSnapshot;
import afterclass.gateway.roster.StaffMember;
import afterclass.gateway.roster.WeeklyPost;
import afterclass.rules.policy.PolicyReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

/** Tests the cells of the grids of a weekly pattern, in both languages. */
class RosterGridsTest {
  private static final PoliciesInForce POLICIES =
      PoliciesInForce.only(PolicyReader.named("extended-service"));
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final LocalDate AUTUMN = LocalDate.of(2026, 9, 1);
  private static final LocalDate END = LocalDate.of(2027, 1, 22);
  private static final LocalDate SPRING = LocalDate.of(2027, 2, 20);

  private static final List<WeeklyPost> POSTS =
      List.of(
          new WeeklyPost("0007", 1, "tutoring", AUTUMN, END),
          new WeeklyPost("0007", 1, "morning-reading", AUTUMN, END),
          new WeeklyPost("0007", 3, "noon", AUTUMN, END),
          new WeeklyPost("0008", 1, "morning-reading", AUTUMN, END),
          new WeeklyPost("0009", 1, "morning-reading", AUTUMN, END),
          new WeeklyPost("0009", 6, "noon", SPRING, Fact.NEVER));

  private static RosterGrids grids(Messages words) {
    List<Fact> facts = new ArrayList<>(POSTS);
    facts.add(new StaffMember("0007", "张伟", null, Fact.ALWAYS, Fact.NEVER));
    facts.add(new StaffMember("0008", "张伟", null, Fact.ALWAYS, Fact.NEVER));
    facts.add(new StaffMember("0009", "欧阳 芳", null, Fact.ALWAYS, Fact.NEVER));
    return RosterGrids.of(RosterSnapshot.of(facts), POLICIES, TODAY, words);
  }

  private static List<String> lines(RosterGrid grid) {
    List<List<String>> all = new ArrayList<>();
    all.add(grid.headings());
    all.addAll(grid.rows());
    return all.stream().map(line -> String.join("|", line)).toList();
  }

  @Test
  void aPersonHasARowAndEachSetOfDatesAGrid() {
    List<RosterGrid> grids = grids(Messages.ZH).byPerson(POSTS);
    assertEquals(2, grids.size());
    assertEquals(
        List.of(
            "工号|姓名|周一|周二|周三|周四|周五",
            "0007|张伟|早读、作业辅导||午间服务||",
            "0008|张伟|早读||||",
            "0009|欧阳 芳|早读||||"),
        lines(grids.get(0)));
    assertEquals(List.of("工号|姓名|周一|周二|周三|周四|周五|周六", "0009|欧阳 芳||||||午间服务"), lines(grids.get(1)));
    assertEquals(new Period(AUTUMN, END), grids.get(0).period());
    assertEquals(new Period(SPRING, Fact.NEVER), grids.get(1).period());
  }

  @Test
  void aPostHasARowAndPeopleOfOneNameTheirNumbers() {
    List<RosterGrid> zh = grids(Messages.ZH).byPost(POSTS);
    assertEquals(
        List.of(
            "服务时段|周一|周二|周三|周四|周五",
            "早读|张伟（0007）、张伟（0008）、欧阳 芳||||",
            "午间服务|||张伟（0007）||",
            "作业辅导|张伟（0007）||||"),
        lines(zh.get(0)));
    List<RosterGrid> en = grids(Messages.EN).byPost(POSTS);
    assertEquals("Morning reading|张伟 (0007), 张伟 (0008), 欧阳 芳||||", lines(en.get(0)).get(1));
  }

  @Test
  void theWorkbookSaysForWhichDatesEachSheetHolds() throws IOException {
    assertEquals(
        List.of(
            "2026-09-01至2027-01-22: 排班表 / 执行时间：2026年9月1日至2027年1月22日 / 工号",
            "2027-02-20起: 排班表 / 执行时间：2027年2月20日起 / 工号"),
        heads(grids(Messages.ZH).byPerson(POSTS), Messages.ZH));
    assertEquals(
        List.of(
            "2026-09-01 to 2027-01-22: Roster / In force: 2026-09-01 to 2027-01-22 / service",
            "from 2027-02-20: Roster / In force: from 2027-02-20 / service"),
        heads(grids(Messages.EN).byPost(POSTS), Messages.EN));
    assertEquals(List.of("排班表: 没有排班。"), heads(List.of(), Messages.ZH));
  }

  private static List<String> heads(List<RosterGrid> grids, Messages words) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new GridWorkbook(words).write(grids, out);
    List<String> heads = new ArrayList<>();
    try (ReadableWorkbook book =
        new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      for (Sheet sheet : book.getSheets().toList()) {
        heads.add(
            sheet.getName()
                + ": "
                + sheet.read().stream()
                    .limit(3)
                    .map(row -> row.getCell(0).getText())
                    .collect(Collectors.joining(" / ")));
      }
    }
    return heads;
  }
}
