package afterclass.gateway.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.office.reading.Answers;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.reading.Reading;
import afterclass.gateway.office.reading.School;
import afterclass.gateway.policy.PoliciesInForce;
import afterclass.gateway.roster.Fact;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.RosterSnapshot;
import afterclass.gateway.roster.StaffMember;
import afterclass.gateway.roster.WeeklyPost;
import afterclass.rules.policy.PolicyReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests what is told and asked of a roster file about what the roster has already. */
class RosterOverlapTest {
  private static final LocalDate FROM = LocalDate.of(2026, 9, 1);
  private static final LocalDate TO = LocalDate.of(2027, 1, 22);
  private static final String TERM = "排班表\n执行时间：2026年9月1日至2027年1月22日\n";
  private static final School SCHOOL =
      School.of(
          RosterSnapshot.of(
              List.of(
                  member("2001", "程远"),
                  member("2002", "杜鹃"),
                  post("2001", 1, "noon"),
                  post("2001", 2, "noon"),
                  post("2001", 3, "tutoring"),
                  post("2002", 1, "noon"))),
          PoliciesInForce.only(PolicyReader.named("extended-service")),
          FROM);

  private static StaffMember member(String no, String name) {
    return new StaffMember(no, name, null, Fact.ALWAYS, Fact.NEVER);
  }

  private static WeeklyPost post(String no, int weekday, String service) {
    return new WeeklyPost(no, weekday, service, FROM, TO);
  }

  private static Reading read(Map<String, String> answers, String... rows) throws Exception {
    String csv = TERM + "姓名,周一,周二,周三,周四,周五\n" + String.join("\n", rows) + "\n";
    return OfficeReader.read(
            ImportKind.ROSTER,
            csv.getBytes(StandardCharsets.UTF_8),
            "排班.csv",
            new Answers(answers, Map.of()),
            SCHOOL)
        .orElseThrow();
  }

  private static List<String> told(Reading reading) {
    return reading.told().stream().map(each -> each.in(Messages.ZH)).toList();
  }

  private static List<String> rows(Reading reading) {
    return reading.rows().stream()
        .map(
            row ->
                String.join(
                    " ",
                    row.values().getOrDefault("staffNo", ""),
                    row.values().getOrDefault("weekday", ""),
                    row.values().getOrDefault("service", ""),
                    row.values().getOrDefault("action", "")))
        .map(String::strip)
        .sorted()
        .toList();
  }

  @Test
  void aFileThatSaysTheSameIsToldAndNotAskedAbout() throws Exception {
    Reading reading = read(Map.of(), "程远,午间服务,午间服务,,,", "杜鹃,午间服务,,,,");
    assertEquals(List.of("与已有排班重叠 3 条（程远、杜鹃）：3 条相同，0 条不同"), told(reading));
    assertEquals(List.of(), reading.open());
    assertEquals(3, reading.rows().size());
  }

  @Test
  void aFileThatOnlyAddsIsToldAndNotAskedAbout() throws Exception {
    Reading reading = read(Map.of(), "程远,午间服务,午间服务,,午间服务,早读");
    assertEquals(List.of("与已有排班重叠 3 条（程远）：2 条相同，1 条不同"), told(reading));
    assertEquals(List.of(), reading.open());
    assertEquals(4, reading.rows().size());
  }

  @Test
  void otherPeopleServicesAndDatesDoNotOverlap() throws Exception {
    assertEquals(List.of(), told(read(Map.of(), "杜鹃,早读,早读,早读,,")));
  }

  /** Monday is the same; the roster has Tuesday too, and the file Thursday. */
  @Test
  void whereTheyDifferItIsAskedOnceWhetherTheRosterIsKeptOrReplaced() throws Exception {
    String row = "程远,午间服务,,,午间服务,";
    Reading open = read(Map.of(), row);
    assertEquals(List.of("与已有排班重叠 2 条（程远）：1 条相同，1 条不同"), told(open));
    Question question = open.open().get(0);
    assertEquals(1, open.open().size());
    assertEquals(
        "程远 在这份文件的服务时段和日期已有排班，其中 1 条这份文件里没有：程远 周二 午间服务。保留还是取代？", question.ask().in(Messages.ZH));
    assertEquals(List.of("2001 1 noon"), rows(open), "what is different waits");
    assertEquals(2, open.waiting());
    Reading added = read(Map.of(Question.OVERLAP, "add"), row);
    assertEquals(List.of("2001 1 noon", "2001 4 noon"), rows(added));
    Reading replaced = read(Map.of(Question.OVERLAP, "replace"), row);
    assertEquals(List.of("2001 1 noon", "2001 2 noon clear", "2001 4 noon"), rows(replaced));
    assertEquals(Map.of(), replaced.lasting(), "the next file is asked about anew");
  }

  @Test
  void onlyTheDatesOfTheFileAreReplaced() throws Exception {
    String csv = "排班表\n执行时间：2026年11月1日至2026年12月31日\n姓名,周一,周二,周三,周四,周五\n程远,午间服务,,,,\n";
    Reading reading =
        OfficeReader.read(
                ImportKind.ROSTER,
                csv.getBytes(StandardCharsets.UTF_8),
                "排班.csv",
                new Answers(Map.of(Question.OVERLAP, "replace"), Map.of()),
                SCHOOL)
            .orElseThrow();
    assertEquals(List.of("2001 1 noon", "2001 2 noon clear"), rows(reading));
    Map<String, String> cleared =
        reading.rows().stream()
            .map(row -> row.values())
            .filter(v -> v.containsKey("action"))
            .findFirst()
            .get();
    assertEquals("2026-11-01", cleared.getOrDefault("from", ""));
    assertEquals("2026-12-31", cleared.getOrDefault("to", ""));
  }
}
