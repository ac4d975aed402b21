package afterclass.rules.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Tests of the exact message for each fault of a policy file: file, line, found, expected, remedy.
 */
class PolicyRefusalTest {

  private static void refused(String piece, String by, String... problems) {
    PolicyException refused =
        assertThrows(PolicyException.class, () -> SmallPlan.with(piece, by), "not refused");
    assertEquals(List.of(problems), refused.problems().stream().map(p -> p.toString()).toList());
  }

  @Test
  void anUnknownKey() {
    refused(
        "granularity: minute",
        "granularity: minute\ngrace: PT5M",
        "small.yaml:6: found the unknown key grace in the policy; expected one of "
            + "policy, version, name, document, zone, granularity, seasons, clauses, "
            + "lessonLength, fenPerLessonHour, services, requirements, requests, assessment; correct or remove it");
  }

  @Test
  void anUnknownKeyOfAService() {
    refused(
        "    block: morning",
        "    block: morning\n    room: 3",
        "small.yaml:24: found the unknown key room in service reading; expected one of "
            + "id, name, block, duty, lunch, computed, clauses, time, hours; correct or "
            + "remove it");
  }

  @Test
  void aMissingKey() {
    refused(
        "zone: Asia/Shanghai\n",
        "",
        "small.yaml:1: found the policy without zone; expected the key zone; add it");
  }

  @Test
  void aMissingKeyOfARequirement() {
    refused(
        "    needed: 1\n",
        "",
        "small.yaml:38: found requirement check without needed; expected the key "
            + "needed; add it");
  }

  @Test
  void anUnknownService() {
    refused(
        "guards: {services: [reading]}",
        "guards: {services: [writing]}",
        "small.yaml:43: found \"writing\" as services of guards of requirement check; "
            + "expected a service with hours of its own that the file declares: reading; "
            + "correct it");
  }

  @Test
  void aComputedServiceThatIsGuarded() {
    refused(
        "guards: {services: [reading]}",
        "guards: {services: [extra]}",
        "small.yaml:43: found \"extra\" as services of guards of requirement check; "
            + "expected a service with hours of its own that the file declares: reading; "
            + "correct it");
  }

  @Test
  void anUnknownBlock() {
    refused(
        "appliesTo: {block: morning}",
        "appliesTo: {block: dawn}",
        "small.yaml:42: found \"dawn\" as block of appliesTo of requirement check; "
            + "expected a block that the file declares: morning, noon, afternoon, other; "
            + "correct it");
  }

  @Test
  void anUnknownSelector() {
    refused(
        "appliesTo: {block: morning}",
        "appliesTo: everybody",
        "small.yaml:42: found \"everybody\" as appliesTo of requirement check; "
            + "expected any, duty, {block: …} or {services: […]}; correct it");
  }

  @Test
  void twoSelectors() {
    refused(
        "appliesTo: {block: morning}",
        "appliesTo: {block: morning, services: [reading]}",
        "small.yaml:42: found both of block and services in appliesTo of requirement "
            + "check; expected one of them; write one of them");
  }

  @Test
  void anUnknownClause() {
    refused(
        "- {value: 2, clause: 一.1}",
        "- {value: 2, clause: 一.2}",
        "small.yaml:29: found \"一.2\" as clause of hours of service reading; expected "
            + "a clause that the file declares: 一.1; correct it");
  }

  @Test
  void aValueWithoutItsClause() {
    refused(
        "- {value: 2, clause: 一.1}",
        "- {value: 2}",
        "small.yaml:29: found hours of service reading without clause; expected the "
            + "key clause; add it");
  }

  @Test
  void anUnknownKind() {
    refused(
        "kind: punch-count",
        "kind: punch-counting",
        "small.yaml:39: found \"punch-counting\" as kind of requirement check; "
            + "expected one of post-inspection, punch-count; correct it");
  }

  @Test
  void aWindowThatEndsBeforeItBegins() {
    refused(
        "summer: 07:00-07:10",
        "summer: 07:10-07:00",
        "small.yaml:46: found \"07:10-07:00\" as summer of value of window of "
            + "requirement check; expected a window that does not end before it begins; "
            + "correct one of the two times");
  }

  @Test
  void aWindowWithoutHyphen() {
    refused(
        "summer: 07:00-07:10",
        "summer: '07:00'",
        "small.yaml:46: found \"07:00\" as summer of value of window of requirement "
            + "check; expected a window such as 07:00-07:10; correct it");
  }

  @Test
  void aTimeThatIsNone() {
    refused(
        "summer: 07:00-07:10",
        "summer: 07:00-24:00",
        "small.yaml:46: found \"07:00-24:00\" as summer of value of window of "
            + "requirement check; expected a window such as 07:00-07:10; correct it");
  }

  @Test
  void aWindowOfAnUnknownSeason() {
    refused(
        "summer: 07:00-07:10, winter",
        "summer: 07:00-07:10, autumn: 07:00-07:10, winter",
        "small.yaml:46: found the unknown key autumn in value of window of requirement "
            + "check; expected one of summer, winter; correct or remove it");
  }

  @Test
  void aWindowWithoutOneSeason() {
    refused(
        "{summer: 07:00-07:10, winter: 07:10-07:20}",
        "{summer: 07:00-07:10}",
        "small.yaml:46: found value of window of requirement check without winter; "
            + "expected the key winter; add it");
  }

  @Test
  void aGapBetweenSeasons() {
    refused(
        "to: 09-30",
        "to: 09-28",
        "small.yaml:8: found no season from 09-29 to 09-30; expected every day of the "
            + "year in exactly one season, 02-29 included; move the begin or end of a season");
  }

  @Test
  void anOverlapOfSeasons() {
    refused(
        "to: 09-30",
        "to: 10-02",
        "small.yaml:8: found summer and winter from 10-01 to 10-02; expected every day "
            + "of the year in exactly one season, 02-29 included; move the begin or end of a "
            + "season");
  }

  @Test
  void aYearWithoutFebruary29() {
    refused(
        "to: 04-30",
        "to: 02-28\n  spring: {name: {zh: 春季, en: Spring}, from: 03-01, to: 04-30}",
        "small.yaml:8: found no season on 02-29; expected every day of the year in "
            + "exactly one season, 02-29 included; move the begin or end of a season",
        "small.yaml:47: found value of window of requirement check without spring; "
            + "expected the key spring; add it");
  }

  @Test
  void aDayThatIsNone() {
    refused(
        "to: 09-30",
        "to: 09-31",
        "small.yaml:11: found \"09-31\" as to of season summer; expected a day of the "
            + "year such as 05-01; correct it");
  }

  @Test
  void noSeasons() {
    refused(
        "seasons:",
        "season:",
        "small.yaml:1: found no seasons; expected at least one season with its days; write one for "
            + "the year",
        "small.yaml:7: found the unknown key season in the policy; expected one of policy, version, "
            + "name, document, zone, granularity, seasons, clauses, lessonLength, "
            + "fenPerLessonHour, services, requirements, requests, assessment; correct or remove it");
  }

  @Test
  void theSameIdTwice() {
    refused(
        "- id: extra",
        "- id: reading",
        "small.yaml:31: found the id reading a second time; expected an id that no "
            + "other service or requirement has (line 21 has it); rename or remove one");
  }

  @Test
  void aRequirementNamedLikeAService() {
    refused(
        "- id: check",
        "- id: reading",
        "small.yaml:38: found the id reading a second time; expected an id that no "
            + "other service or requirement has (line 21 has it); rename or remove one");
  }

  @Test
  void anIdThatIsNone() {
    refused(
        "- id: check",
        "- id: '*'",
        "small.yaml:38: found \"*\" as id of requirement *; expected lower-case "
            + "letters, digits and hyphens, a letter first; correct it");
  }

  @Test
  void theSameKeyTwice() {
    refused(
        "version: \"1\"",
        "version: \"1\"\nversion: \"2\"",
        "small.yaml:3: found the key version a second time; expected each key once "
            + "(line 2 has it); remove one");
  }

  @Test
  void aFirstValueWithADate() {
    refused(
        "- {value: 2, clause: 一.1}",
        "- {from: 2024-09-01, value: 2, clause: 一.1}",
        "small.yaml:29: found from in the first value of hours of service reading; "
            + "expected none: the first value holds from the beginning, so that every date "
            + "has one; remove it, or put the value that held before in front");
  }

  @Test
  void aSecondValueWithoutADate() {
    refused(
        "{from: 2027-09-01, value: 3",
        "{value: 3",
        "small.yaml:30: found hours of service reading without from; expected the key "
            + "from: only the first value has none; add the date from which it holds");
  }

  @Test
  void valuesOutOfOrder() {
    refused(
        "- {from: 2027-09-01, value: 3, clause: 一.1}",
        "- {from: 2027-09-01, value: 3, clause: 一.1}\n      - {from: 2026-09-01, value: 4, clause: 一.1}",
        "small.yaml:31: found 2026-09-01 as from of hours of service reading; expected "
            + "a date after 2027-09-01; put the values in the order of their dates, each "
            + "date once");
  }

  @Test
  void hoursThatAreNoWholeNumber() {
    refused(
        "value: 2, clause",
        "value: 2.5, clause",
        "small.yaml:29: found \"2.5\" as value of hours of service reading; expected a "
            + "whole number from 0 to 99; correct it");
  }

  @Test
  void aFlagThatIsNone() {
    refused(
        "duty: true",
        "duty: yes",
        "small.yaml:24: found \"yes\" as duty of service reading; expected one of "
            + "false, true; correct it");
  }

  @Test
  void aLengthThatIsNone() {
    refused(
        "lessonLength: PT40M",
        "lessonLength: 40",
        "small.yaml:6: found \"40\" as lessonLength of the policy; expected a length "
            + "of time from PT1M to PT4H; correct it");
  }

  @Test
  void anUnknownGranularity() {
    refused(
        "granularity: minute",
        "granularity: hour",
        "small.yaml:5: found \"hour\" as granularity of the policy; expected one of "
            + "minute, second; correct it");
  }

  @Test
  void anUnknownZone() {
    refused(
        "zone: Asia/Shanghai",
        "zone: Asia/Nowhere",
        "small.yaml:4: found \"Asia/Nowhere\" as zone of the policy; expected a time "
            + "zone such as Asia/Shanghai; correct it");
  }

  @Test
  void aRequestThatIsNone() {
    refused(
        "granularity: minute",
        "granularity: minute\nrequests: {kinds: [holiday], punchesAMonth: 2, workingDays: 5}",
        "small.yaml:6: found \"holiday\" as kinds of requests; expected one of "
            + "appeal, leave, made-up; correct it");
  }

  @Test
  void aQuotaBelowNothing() {
    refused(
        "granularity: minute",
        "granularity: minute\nrequests: {kinds: [leave], punchesAMonth: -1, workingDays: 5}",
        "small.yaml:6: found \"-1\" as punchesAMonth of requests; expected a "
            + "whole number from 0 to 100; correct it");
  }

  @Test
  void anUnknownReason() {
    refused(
        "reason: late",
        "reason: sleepy",
        "small.yaml:48: found \"sleepy\" as reason of a row of reasons of requirement "
            + "check; expected one of early, early-sign-out, late, no-punch, no-sign-out, "
            + "single-punch; correct it");
  }

  @Test
  void reasonsThatMayAllFail() {
    refused(
        "      - {reason: no-punch}\n",
        "",
        "small.yaml:48: found a condition in the last row of reasons of requirement check; "
            + "expected exactly one row without condition, the last; give the other rows a "
            + "condition, or add a last row with a reason alone");
  }

  @Test
  void aListWhereKeysBelong() {
    refused(
        "name: {zh: 小方案, en: Small plan}",
        "name: [小方案]",
        "small.yaml:3: found a list as name of the policy; expected keys with values; "
            + "write it as an indented block");
  }

  @Test
  void textWhereAListBelongs() {
    refused(
        "    clauses: [一.1]\n    time",
        "    clauses: 一.1\n    time",
        "small.yaml:25: found \"一.1\" as clauses of service reading; expected a list "
            + "with at least one item; write one");
  }

  @Test
  void textWhereKeysBelong() {
    refused(
        "  - id: extra",
        "  - extra\n  - id: extra",
        "small.yaml:31: found \"extra\" as service; expected keys with values; write "
            + "it as an indented block");
  }

  @Test
  void anAlias() {
    refused(
        "appliesTo: {block: morning}\n    guards: {services: [reading]}",
        "appliesTo: &a {block: morning}\n    guards: *a",
        "small.yaml:42: found an alias to this block; expected every value written "
            + "out; write it twice",
        "small.yaml:42: found nothing as guards of requirement check; expected any, "
            + "duty, {block: …} or {services: […]}; correct it");
  }

  @Test
  void textThatIsNoYaml() {
    refused(
        "granularity: minute",
        "granularity: [minute",
        "small.yaml:6: found a mistake: expected ',' or ']', but got :; expected YAML; "
            + "correct the syntax");
  }

  @Test
  void twoDocuments() {
    refused(
        "granularity: minute",
        "granularity: minute\n---",
        "small.yaml: found 2 documents; expected one policy in the file; write exactly " + "one");
  }
}
