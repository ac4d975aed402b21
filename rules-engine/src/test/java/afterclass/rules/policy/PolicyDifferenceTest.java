package afterclass.rules.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of the differences between two policies, by item and date. */
class PolicyDifferenceTest {

  private static List<String> differences(Policy before, Policy after) {
    return PolicyDifference.between(before, after).stream()
        .map(PolicyDifferenceTest::line)
        .toList();
  }

  private static String line(PolicyDifference d) {
    return d.item().part()
        + " "
        + (d.item().id() + " " + d.item().key()).strip()
        + " "
        + (d.from() == null ? "" : d.from())
        + ".."
        + (d.until() == null ? "" : d.until())
        + " "
        + value(d.before())
        + " -> "
        + value(d.after());
  }

  private static String value(PolicyItem.@Nullable Value value) {
    if (value == null) {
      return "nothing";
    }
    return value.allYear()
        ? value.seasons().values().iterator().next().toString()
        : value.seasons().toString();
  }

  @Test
  void aPlanDoesNotDifferFromItself() {
    assertEquals(List.of(), differences(SmallPlan.good(), SmallPlan.good()));
    Policy shipped = PolicyReader.named("extended-service");
    assertEquals(List.of(), PolicyDifference.between(shipped, shipped));
  }

  @Test
  void aCommentOrAVersionIsNoDifference() {
    assertEquals(
        List.of(),
        differences(SmallPlan.good(), SmallPlan.with("version: \"1\"", "version: \"2\" # now")));
  }

  @Test
  void aDifferenceLastsUntilBothSayTheSameAgain() {
    assertEquals(
        List.of("SERVICE reading hours ..2027-09-01 [[2]] -> [[3]]"),
        differences(SmallPlan.good(), SmallPlan.with("{value: 2, clause", "{value: 3, clause")));
    assertEquals(
        List.of("SERVICE reading hours 2027-03-01..2027-09-01 [[2]] -> [[5]]"),
        differences(
            SmallPlan.good(),
            SmallPlan.with(
                "      - {from: 2027-09-01, value: 3, clause: 一.1}",
                "      - {from: 2027-03-01, value: 5, clause: 一.1}\n"
                    + "      - {from: 2027-09-01, value: 3, clause: 一.1}")));
  }

  @Test
  void whatIsAskedForAWhileOnlyIsSaidWithBothDates() {
    assertEquals(
        List.of("REQUIREMENT check min-gap 2027-01-01..2027-02-01 nothing -> [[PT1M]]"),
        differences(
            SmallPlan.good(),
            SmallPlan.with(
                "    needed: 1\n",
                """
                    needed: 1
                    minGap:
                      - {value: PT0S, clause: 一.1}
                      - {from: 2027-01-01, value: PT1M, clause: 一.1}
                      - {from: 2027-02-01, value: PT0S, clause: 一.1}
                """)));
  }

  @Test
  void seasonsAreToldApartWhereTheyDiffer() {
    assertEquals(
        List.of(
            "REQUIREMENT check window .. {summer=[[07:00, 07:10]], winter=[[07:10, 07:20]]} ->"
                + " {summer=[[07:00, 07:10]], winter=[[07:10, 07:25]]}",
            "REQUIREMENT check window-ends .. {summer=[[07:11]], winter=[[07:21]]} ->"
                + " {summer=[[07:11]], winter=[[07:26]]}"),
        differences(SmallPlan.good(), SmallPlan.with("07:10-07:20", "07:10-07:25")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en: Small plan          | en: Little plan              | POLICY  name
          zone: Asia/Shanghai     | zone: Asia/Urumqi            | POLICY  zone
          granularity: minute     | granularity: second          | POLICY  granularity
          PT40M                   | PT45M                        | POLICY  lesson-length
          granularity:            | fenPerLessonHour: 3000\\ngranularity: | POLICY  fen
          zh: 夏季                | zh: 夏天                     | SEASON summer name
          block: morning\\n        | block: noon\\n               | SERVICE reading block
          duty: true              | duty: false                  | SERVICE reading duty
          duty: false             | duty: false\\n    lunch: true | SERVICE extra lunch
          07:00-08:10             | 07:00-08:15                  | SERVICE reading time
          needed: 1               | needed: 2                    | REQUIREMENT check needed
          needed: 1               | needed: 1\\n    signature: required | REQUIREMENT check signature
          needed: 1               | needed: 1\\n    waivedWithBlock: morning | REQUIREMENT check waived-with
          before: 11:30           | before: 12:00                | REQUIREMENT check reasons
          reason: late            | reason: early                | REQUIREMENT check reasons
          guards: {services: [reading]} | guards: any\\n    incidents: {clause: 一.1, onlyWith: any, kinds: {late: late}} | REQUIREMENT check incidents
          appliesTo: {block: morning} | appliesTo: {block: other} | REQUIREMENT check applies-to
          zh: 条文                | zh: 新条文                   | CLAUSE 一.1 text
          """)
  void whateverAPlanSaysIsCompared(String piece, String by, String expected) {
    Policy changed = SmallPlan.with(piece.replace("\\n", "\n"), by.replace("\\n", "\n"));
    List<String> items =
        PolicyDifference.between(SmallPlan.good(), changed).stream()
            .map(d -> d.item().part() + " " + d.item().id() + " " + d.item().key())
            .toList();
    assertEquals(true, items.contains(expected), expected + " among " + items);
  }

  @Test
  void aNewServiceIsListedWithAllItSaysAndTheOrderOnlyIfItChanged() {
    List<PolicyDifference> differences =
        PolicyDifference.between(
            SmallPlan.good(),
            SmallPlan.with(
                "requirements:",
                "  - {id: tea, name: {zh: 茶, en: Tea}, block: other, duty: false, clauses: [一.1], hours: 1}\n"
                    + "requirements:"));
    assertEquals(
        List.of("name", "block", "hours", "duty", "lunch", "clauses"),
        differences.stream()
            .filter(d -> d.item().id().equals("tea") && d.before() == null)
            .map(d -> d.item().key())
            .toList());
    assertEquals(6, differences.size(), differences::toString);
  }
}
