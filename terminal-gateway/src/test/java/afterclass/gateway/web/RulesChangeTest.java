package afterclass.gateway.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.policy.Drafts;
import afterclass.gateway.policy.PoliciesInForce;
import afterclass.gateway.security.People;
import afterclass.gateway.security.Role;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests of the change of the amount and the request rules without a policy file, over both doors.
 */
class RulesChangeTest {
  private static final LocalDate FROM = LocalDate.of(2026, 12, 1);

  private Office office;

  @BeforeEach
  void open(@TempDir Path folder) {
    office = new Office(folder, false).staffed().day();
    People people = office.gateway().bean(People.class);
    Actor by = Actor.command();
    people.add("zhang", "张主任", List.of(Role.ADMINISTRATOR), "", "correct horse 7", by);
    people.add("wang", "王校长", List.of(Role.APPROVER), "", "correct horse 7", by);
    office.session("zhang", "zhang");
    office.session("wang", "wang");
  }

  @AfterEach
  void close() {
    office.close();
  }

  private JsonNode api(int status, String who, String verb, String path, String body)
      throws Exception {
    Office.Answer answer =
        office.ask(who, verb, "/api/policies/" + path, "application/json", body.replace('\'', '"'));
    assertEquals(status, answer.status(), answer.json()::toString);
    return answer.json();
  }

  private String form(int status, String path, String... pairs) throws Exception {
    var answer =
        office.send("/policies/" + path, new String(Forms.of(pairs), StandardCharsets.UTF_8), "zh");
    assertEquals(status, answer.statusCode(), () -> Office.text(answer));
    return Office.text(answer);
  }

  private static List<String> lines(JsonNode preview) {
    List<String> lines = new ArrayList<>();
    preview
        .get("lines")
        .forEach(
            run ->
                run.forEach(
                    line -> {
                      if (!line.get("mark").asText().equals("same")) {
                        lines.add(line.get("mark").asText() + " " + line.get("text").asText());
                      }
                    }));
    return lines;
  }

  @Test
  void aPriceIsPreviewedProposedAndApprovedByAnother() throws Exception {
    JsonNode now = api(200, "zhang", "GET", "change", "");
    assertFalse(now.get("today").has("fenPerLessonHour"), now.toString());
    assertEquals("2026-11-25", now.get("earliest").asText());
    String body =
        "{'base':'"
            + now.get("base").asText()
            + "','from':'2026-12-01','fenPerLessonHour':3500,'punchesAMonth':3}";
    JsonNode preview = api(200, "zhang", "POST", "change/preview", body);
    assertEquals(
        List.of(
            "removed version: \"1\"",
            "added version: \"2\"",
            "added fenPerLessonHour:",
            "added   - {value: 3500, clause: 五.1}",
            "removed   punchesAMonth: 2",
            "added   punchesAMonth: 3"),
        lines(preview));
    assertEquals(
        "[fen, punches-a-month]", preview.get("differences").findValuesAsText("key").toString());
    assertEquals(
        10_500,
        preview.get("whatIf").get("after").get("fen").get("earned").asInt(),
        preview::toString);
    assertEquals(0, api(200, "wang", "GET", "", "").get("drafts").size());

    JsonNode draft = api(201, "zhang", "POST", "change", body);
    assertEquals("proposed", draft.get("state").asText());
    assertEquals(preview.get("sha256").asText(), draft.get("sha256").asText());
    assertEquals(
        403,
        office
            .ask("zhang", "POST", "/api/policies/drafts/1/approval", "application/json", "{}")
            .status());
    assertEquals(
        "approved", api(200, "wang", "POST", "drafts/1/approval", "{}").get("state").asText());

    PoliciesInForce policies = office.gateway().bean(PoliciesInForce.class);
    assertEquals(3, policies.at(FROM).requests().punchesAMonth());
    assertEquals(2, policies.at(FROM.minusDays(1)).requests().punchesAMonth());
    assertEquals(3500L, policies.on(FROM).plan().fenPerLessonHour());
    assertEquals(null, policies.on(FROM.minusDays(1)).plan().fenPerLessonHour());
    String file = new String(policies.at(FROM).file(), StandardCharsets.UTF_8);
    assertEquals(
        Drafts.version(
            "2",
            "#   - {value: 3000, clause: 五.1}\n",
            "#   - {value: 3000, clause: 五.1}\nfenPerLessonHour:\n  - {value: 3500, clause: 五.1}\n",
            "punchesAMonth: 2",
            "punchesAMonth: 3"),
        file);

    JsonNode later = api(200, "zhang", "GET", "change", "");
    assertEquals("2026-12-02", later.get("earliest").asText());
    assertEquals("2026-12-01", later.get("lastFrom").asText());
    assertFalse(later.get("today").has("fenPerLessonHour"), later.toString());
    assertEquals(3500, later.get("last").get("fenPerLessonHour").asInt());
    JsonNode again =
        api(
            200,
            "zhang",
            "POST",
            "change/preview",
            "{'from':'2027-03-01','fenPerLessonHour':4000}");
    assertEquals("added   - {from: 2027-03-01, value: 4000, clause: 五.1}", lines(again).get(2));
    assertEquals(
        12_000, again.get("whatIf").get("after").get("fen").get("earned").asInt(), again::toString);
  }

  @Test
  void whatAnotherPersonDidMeanwhileIsTold() throws Exception {
    String base = api(200, "zhang", "GET", "change", "").get("base").asText();
    String mine = "{'base':'" + base + "','from':'2026-12-05','workingDays':7}";
    assertEquals(
        "proposed",
        api(201, "zhang", "POST", "change", "{'from':'2026-12-01','workingDays':3}")
            .get("state")
            .asText());
    JsonNode waits = api(409, "zhang", "POST", "change", mine);
    assertEquals("policy-waiting", waits.get("code").asText());
    assertTrue(waits.get("detail").asText().contains("#1"), waits.toString());
    assertEquals(
        "policy-waiting", api(409, "zhang", "POST", "change/preview", mine).get("code").asText());
    assertTrue(
        form(
                409,
                "change/preview",
                "from",
                "2026-12-05",
                "workingDays",
                "7",
                "amount",
                "",
                "requestKinds",
                "leave",
                "punchesAMonth",
                "2")
            .contains("还在待审批"));
    api(200, "wang", "POST", "drafts/1/approval", "{}");
    JsonNode moved = api(409, "zhang", "POST", "change", mine);
    assertEquals("policy-base", moved.get("code").asText());
    assertTrue(moved.get("detail").asText().contains("extended-service 2"), moved.toString());
    assertEquals(1, api(200, "wang", "GET", "", "").get("drafts").size());
  }

  @Test
  void aRefusedChangeIsProposedAgainAsTheSameDraft() throws Exception {
    String body = "{'from':'2026-12-01','workingDays':7}";
    api(201, "zhang", "POST", "change", body);
    api(200, "wang", "POST", "drafts/1/refusal", "{'reason':'why 7?'}");
    assertEquals(1, api(201, "zhang", "POST", "change", body).get("id").asInt());
    JsonNode page = api(200, "wang", "GET", "drafts/1", "");
    assertEquals(3, page.get("steps").size());
  }

  @Test
  void whatIsWrongIsSaidInTheForm() throws Exception {
    String[] right = {
      "from",
      "2026-12-01",
      "amount",
      "35",
      "requestKinds",
      "leave",
      "punchesAMonth",
      "2",
      "workingDays",
      "5"
    };
    String preview = form(200, "change/preview", right);
    assertTrue(preview.contains("35.00 元"), preview);
    assertTrue(preview.contains("{value: 3500, clause: 五.1}"), preview);
    String[][] wrong = {
      {"amount", "35.005", "每课时金额（元）”填的是“35.005”", "0 到 1000000 元"},
      {"amount", "-1", "每课时金额", "最多两位小数"},
      {"punchesAMonth", "101", "每人每月最多补卡次数”填的是“101”", "0 到 100 的整数"},
      {"workingDays", "x", "内可以补卡或申诉”填的是“x”", "0 到 100 的整数"},
      {"requestKinds", "holiday", "教师可以申请”填的是“holiday”", "leave"},
      {"from", "2026-11-24", "2026-11-24 不是将来的日期", "2026-11-25 "}
    };
    for (String[] one : wrong) {
      String[] pairs = right.clone();
      for (int i = 0; i < pairs.length; i += 2) {
        pairs[i + 1] = pairs[i].equals(one[0]) ? one[1] : pairs[i + 1];
      }
      String page = form(422, "change/preview", pairs);
      assertTrue(page.contains(one[2]), () -> one[2] + " in " + page);
    }
    assertTrue(
        form(422, "change/preview", "from", "2026-12-01", "amount", "35").contains("至少一种申请"));
    assertEquals(
        "policy-no-change",
        api(422, "zhang", "POST", "change", "{'from':'2026-12-01','workingDays':5}")
            .get("code")
            .asText());
    assertEquals(
        "bad-rule",
        api(422, "zhang", "POST", "change", "{'from':'2026-12-01','fenPerLessonHour':-5}")
            .get("code")
            .asText());
    String english = Office.text(office.get("/policies/change", "Accept-Language", "en"));
    assertTrue(english.contains("no amount stated"), english);
    assertFalse(english.contains("申请"), english);
  }
}
