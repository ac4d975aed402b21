package afterclass.gateway.days;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.audit.AuditEntry;
import afterclass.gateway.audit.AuditQuery;
import afterclass.gateway.audit.AuditTrail;
import afterclass.gateway.ledger.LedgerReader;
import afterclass.gateway.policy.Drafts;
import afterclass.gateway.policy.PoliciesInForce;
import afterclass.gateway.policy.PolicyDraft;
import afterclass.gateway.policy.PolicyDrafts;
import afterclass.gateway.policy.PolicyRefusal;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.store.StoreFixture;
import afterclass.gateway.store.policy.ApprovedPolicyReader;
import afterclass.gateway.transaction.StoreException;
import afterclass.rules.ledger.LedgerEntry;
import afterclass.rules.policy.PolicyException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Tests that a new policy version needs two people and comes into force on a future date. */
class PolicyActivationTest {
  private static final Actor ZHANG = new Actor("zhang", Actor.Way.PAGE, "127.0.0.1");
  private static final Actor LI = new Actor("li", Actor.Way.API, "127.0.0.1");
  private static final LocalDate MONDAY = School.MONDAY;
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);
  private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

  private static PolicyDrafts drafts(School school) {
    return school.bean(PolicyDrafts.class);
  }

  private static long upload(School school, String text) {
    return drafts(school).upload("new.yaml", Drafts.bytes(text), ZHANG).id();
  }

  private static String refused(Executable work) {
    PolicyRefusal refusal = assertThrows(PolicyRefusal.class, work);
    return refusal.kind() + " " + refusal.found() + " " + List.of(refusal.values());
  }

  private static List<String> versions(School school) {
    return school.bean(PoliciesInForce.class).versions().stream()
        .map(
            v ->
                (v.configured() ? "always" : v.from().toString())
                    + " "
                    + v.policy().stamp().version())
        .toList();
  }

  private static List<String> deeds(School school) {
    return school
        .bean(AuditTrail.class)
        .find(new AuditQuery(Instant.EPOCH, Instant.MAX, "", "policy.", Long.MAX_VALUE, 99))
        .stream()
        .sorted((a, b) -> Long.compare(a.position(), b.position()))
        .map(PolicyActivationTest::deed)
        .toList();
  }

  private static String deed(AuditEntry e) {
    return e.actor().name()
        + " "
        + e.action()
        + " "
        + e.subject()
        + " | "
        + e.was()
        + " | "
        + e.became();
  }

  @Test
  void whoeverProposesCannotAgree(@TempDir Path folder) {
    try (School school = new School(folder, "2026-11-23T06:00:00")) {
      long id = upload(school, Drafts.second());
      drafts(school).propose(id, TUESDAY, ZHANG);
      Actor sameByProgram = new Actor("zhang", Actor.Way.API, "10.0.0.9");
      assertEquals(
          "SAME_PERSON zhang []", refused(() -> drafts(school).approve(id, sameByProgram)));
      assertEquals("SAME_PERSON zhang []", refused(() -> drafts(school).refuse(id, "no", ZHANG)));
      assertEquals(List.of("always 1"), versions(school));
      assertEquals(PolicyDraft.State.APPROVED, drafts(school).approve(id, LI).state());
      assertEquals(List.of("always 1", "2026-11-24 2"), versions(school));
      String hash = drafts(school).draft(id).policy().stamp().sha256();
      assertEquals(
          List.of(
              "zhang policy.draft #1 extended-service 2 |  | " + hash,
              "zhang policy.proposed #1 extended-service 2 | draft | proposed 2026-11-24",
              "li policy.approved #1 extended-service 2 | proposed 2026-11-24 | approved"
                  + " 2026-11-24"),
          deeds(school));
    }
  }

  @Test
  void aDateMustLieInTheFutureAlsoWhenTheSecondPersonSays(@TempDir Path folder) {
    try (School school = new School(folder, "2026-11-23T23:59:59")) {
      long id = upload(school, Drafts.second());
      assertEquals(
          "NOT_FUTURE 2026-11-23 [2026-11-24]",
          refused(() -> drafts(school).propose(id, MONDAY, ZHANG)));
      assertEquals(
          "NOT_FUTURE 2026-10-01 [2026-11-24]",
          refused(() -> drafts(school).propose(id, LocalDate.of(2026, 10, 1), ZHANG)));
      assertEquals(List.of(), drafts(school).draft(id).steps());
      drafts(school).propose(id, TUESDAY, ZHANG);
      school.now.set(School.at("2026-11-24T00:00:00"));
      assertEquals(
          "NOT_FUTURE 2026-11-24 [2026-11-25]", refused(() -> drafts(school).approve(id, LI)));
      assertEquals(List.of("always 1"), versions(school));
      drafts(school).withdraw(id, ZHANG);
      drafts(school).propose(id, WEDNESDAY, ZHANG);
      drafts(school).approve(id, LI);
      assertEquals(List.of("always 1", "2026-11-25 2"), versions(school));
      school.now.set(School.at("2026-11-25T00:00:00"));
      assertEquals(
          "NOT_FUTURE 2026-11-25 [2026-11-26]", refused(() -> drafts(school).revoke(id, "no", LI)));
    }
  }

  @Test
  void theDayJudgedChoosesTheVersionAndARestartKeepsIt(@TempDir Path folder) {
    try (School school = new School(folder, "2026-11-23T06:00:00").staffed("morning-reading")) {
      long id = upload(school, Drafts.second());
      drafts(school).propose(id, TUESDAY, ZHANG);
      drafts(school).approve(id, LI);
      school.punch("1001", "2026-11-23T07:12:00");
      school.signed(MONDAY, "T1");
      school.settleAt("2026-11-23T23:00:00");
      school.restart();
      assertEquals(List.of("always 1", "2026-11-24 2"), versions(school));
      school.now.set(School.at("2026-11-24T06:00:00"));
      school.punch("1001", "2026-11-24T07:12:00");
      school.signed(TUESDAY, "T1");
      school.settleAt("2026-11-25T00:00:00");
      List<LedgerEntry> standing = school.bean(LedgerReader.class).standing(MONDAY, TUESDAY);
      assertEquals(
          List.of(
              "T1 2026-11-23 morning-reading 2 FORFEITED [morning-check:late] 1",
              "T1 2026-11-24 morning-reading 2 EARNED [] 2"),
          standing.stream().map(e -> School.line(e) + " " + e.policy().version()).toList());
      assertEquals(
          drafts(school).draft(id).policy().stamp().sha256(), standing.get(1).policy().sha256());
      assertEquals(List.of(), school.bean(Replay.class).compare(MONDAY, TUESDAY));
      assertTrue(
          school
              .bean(ReportSources.class)
              .judged()
              .latest("T1", TUESDAY)
              .orElseThrow()
              .samePolicy());
      assertTrue(
          school
              .bean(ReportSources.class)
              .judged()
              .latest("T1", MONDAY)
              .orElseThrow()
              .samePolicy());
    }
  }

  @Test
  void aPastDayThatIsJudgedAnewKeepsItsOwnPlan(@TempDir Path folder) {
    try (School school = new School(folder, "2026-11-23T06:00:00").staffed("noon")) {
      long id = upload(school, Drafts.second());
      drafts(school).propose(id, TUESDAY, ZHANG);
      drafts(school).approve(id, LI);
      school.settleAt("2026-11-25T00:00:00");
      assertEquals(
          List.of(
              "T1 2026-11-23 noon 3 FORFEITED [morning-check:no-punch,noon-double-punch:no-punch]",
              "T1 2026-11-24 noon 4 FORFEITED [morning-check:no-punch,noon-double-punch:no-punch]"),
          school.standing(MONDAY, TUESDAY));
      school.load(
          ImportKind.LEAVE, "staffNo,from,to,covers", "T1,2026-11-23,2026-11-24,morning-check");
      school.settle();
      assertEquals(
          List.of(
              "T1 2026-11-23 noon 3 FORFEITED [noon-double-punch:no-punch]",
              "T1 2026-11-24 noon 4 FORFEITED [noon-double-punch:no-punch]"),
          school.standing(MONDAY, TUESDAY));
    }
  }

  @Test
  void aVersionThatIsThereAlreadyWithOtherWordsIsRefused(@TempDir Path folder) {
    try (School school = new School(folder, "2026-11-23T06:00:00").staffed("noon")) {
      long configuredNumber = upload(school, Drafts.version("1", "en: Club}", "en: Clubs}"));
      assertEquals(
          "TAKEN extended-service 1 [extended-service 1]",
          refused(() -> drafts(school).propose(configuredNumber, TUESDAY, ZHANG)));
      assertEquals(
          List.of(PolicyRefusal.RefusalReason.TAKEN),
          drafts(school).obstacles(drafts(school).draft(configuredNumber)).stream()
              .map(PolicyRefusal::kind)
              .toList());
      long second = upload(school, Drafts.second());
      drafts(school).propose(second, TUESDAY, ZHANG);
      long other = upload(school, Drafts.version("2"));
      assertEquals(
          "TAKEN extended-service 2 [#2]",
          refused(() -> drafts(school).propose(other, WEDNESDAY, ZHANG)));
      assertEquals(
          "SAME new.yaml [extended-service 2, #2]", refused(() -> upload(school, Drafts.second())));
      assertEquals(
          "SAME new.yaml [extended-service 1, extended-service 1]",
          refused(() -> upload(school, Drafts.shipped())));
    }
  }

  @Test
  void aVersionThatOnlyTheLedgerRemembersIsRefused(@TempDir Path folder) throws SQLException {
    try (School school = new School(folder, "2026-11-23T06:00:00").staffed("noon")) {
      school.settleAt("2026-11-24T00:00:00");
      StoreFixture.behindItsBack(
          school.file(),
          "drop trigger ledger_no_update",
          "update ledger set policy_version = '2', policy_sha256 = 'abcdef0123456789'");
      long second = upload(school, Drafts.second());
      assertEquals(
          "TAKEN extended-service 2 [abcdef012345]",
          refused(() -> drafts(school).propose(second, WEDNESDAY, ZHANG)));
    }
  }

  @Test
  void versionsDoNotOverlap(@TempDir Path folder) {
    try (School school = new School(folder, "2026-11-23T06:00:00")) {
      long second = upload(school, Drafts.second());
      long third = upload(school, Drafts.version("3"));
      drafts(school).propose(second, WEDNESDAY, ZHANG);
      assertEquals(
          "OVERLAP 2026-11-25 [extended-service 2, 2026-11-25, #1]",
          refused(() -> drafts(school).propose(third, WEDNESDAY, ZHANG)));
      drafts(school).approve(second, LI);
      assertEquals(
          "OVERLAP 2026-11-24 [extended-service 2, 2026-11-25, #1]",
          refused(() -> drafts(school).propose(third, TUESDAY, LI)));
      drafts(school).propose(third, WEDNESDAY.plusDays(1), LI);
      drafts(school).approve(third, ZHANG);
      assertEquals(List.of("always 1", "2026-11-25 2", "2026-11-26 3"), versions(school));
    }
  }

  @Test
  void anAgreementIsTakenBackBeforeItsDateComes(@TempDir Path folder) {
    try (School school = new School(folder, "2026-11-23T06:00:00")) {
      long second = upload(school, Drafts.second());
      drafts(school).propose(second, WEDNESDAY, ZHANG);
      drafts(school).approve(second, LI);
      assertEquals("NO_REASON  []", refused(() -> drafts(school).revoke(second, " ", ZHANG)));
      drafts(school).revoke(second, "写错了日期", ZHANG);
      assertEquals(List.of("always 1"), versions(school));
      drafts(school).propose(second, TUESDAY, LI);
      drafts(school).approve(second, ZHANG);
      assertEquals(List.of("always 1", "2026-11-24 2"), versions(school));
    }
  }

  @Test
  void whatCannotBeDoneAsADraftStandsIsRefused(@TempDir Path folder) {
    try (School school = new School(folder, "2026-11-23T06:00:00")) {
      assertEquals("UNKNOWN 7 []", refused(() -> drafts(school).approve(7, LI)));
      long id = upload(school, Drafts.second());
      assertEquals("STATE #1 [DRAFT, PROPOSED]", refused(() -> drafts(school).approve(id, LI)));
      drafts(school).propose(id, TUESDAY, ZHANG);
      assertEquals("STATE #1 [PROPOSED, DRAFT]", refused(() -> drafts(school).drop(id, ZHANG)));
      assertEquals("NOT_YOURS li [zhang]", refused(() -> drafts(school).withdraw(id, LI)));
      assertEquals("NO_REASON  []", refused(() -> drafts(school).refuse(id, "", LI)));
      drafts(school).refuse(id, "先征求教师意见", LI);
      assertEquals(PolicyDraft.State.DRAFT, drafts(school).draft(id).state());
      drafts(school).drop(id, ZHANG);
      assertEquals(
          "STATE #1 [DROPPED, DRAFT]", refused(() -> drafts(school).propose(id, TUESDAY, ZHANG)));
      assertEquals(2, upload(school, Drafts.second()));
      long elsewhere =
          upload(school, Drafts.version("5", "zone: Asia/Shanghai", "zone: Asia/Urumqi"));
      assertEquals(
          "ZONE Asia/Urumqi [Asia/Shanghai]",
          refused(() -> drafts(school).propose(elsewhere, TUESDAY, ZHANG)));
    }
  }

  @Test
  void aFileThatIsNotRightIsSaidInFullAndNotKept(@TempDir Path folder) {
    try (School school = new School(folder, "2026-11-23T06:00:00")) {
      String bad = Drafts.version("2", "block: noon", "block: lunch", "needed: 2", "needed: two");
      PolicyException refused = assertThrows(PolicyException.class, () -> upload(school, bad));
      assertEquals(
          List.of(
              "new.yaml:116: found \"lunch\" as block of service noon; expected one of afternoon,"
                  + " morning, noon, other; correct it",
              "new.yaml:219: found \"lunch\" as block of appliesTo of requirement noon-double-punch;"
                  + " expected a block that the file declares: morning, noon, afternoon, other;"
                  + " correct it",
              "new.yaml:220: found \"lunch\" as block of guards of requirement noon-double-punch;"
                  + " expected a block that the file declares: morning, noon, afternoon, other;"
                  + " correct it",
              "new.yaml:221: found \"two\" as needed of requirement noon-double-punch; expected a"
                  + " whole number from 1 to 99; correct it"),
          refused.problems().stream().map(Object::toString).toList());
      assertEquals(List.of(), drafts(school).drafts());
    }
  }

  @Test
  void theStoreIsReadWithoutOpeningItAndAChangedFileIsNoticed(@TempDir Path folder)
      throws SQLException {
    try (School school = new School(folder, "2026-11-23T06:00:00")) {
      assertEquals(List.of(), ApprovedPolicyReader.approvedIn(folder.resolve("none.db")));
      long id = upload(school, Drafts.second());
      drafts(school).propose(id, TUESDAY, ZHANG);
      assertEquals(List.of(), ApprovedPolicyReader.approvedIn(school.file()));
      drafts(school).approve(id, LI);
      assertEquals(
          List.of("extended-service 2"),
          ApprovedPolicyReader.approvedIn(school.file()).stream().map(PolicyDraft::title).toList());
      SQLException kept =
          assertThrows(
              SQLException.class,
              () ->
                  StoreFixture.behindItsBack(
                      school.file(), "update policy_draft set content = x'00'"));
      assertTrue(String.valueOf(kept.getMessage()).contains("append-only"), kept.toString());
      StoreFixture.behindItsBack(
          school.file(),
          "drop trigger policy_draft_no_update",
          "update policy_draft set content = x'00'");
      StoreException changed =
          assertThrows(StoreException.class, () -> ApprovedPolicyReader.approvedIn(school.file()));
      assertTrue(
          changed.toString().contains("draft #1 (extended-service 2) of the store has SHA-256"),
          changed.toString());
      school.restart();
      assertThrows(StoreException.class, () -> school.bean(PoliciesInForce.class).versions());
    }
  }
}
