package afterclass.gateway.wiring;

import afterclass.gateway.audit.AuditTrail;
import afterclass.gateway.closing.CheckList;
import afterclass.gateway.closing.ClosedMonths;
import afterclass.gateway.closing.MonthEnd;
import afterclass.gateway.closing.MonthStore;
import afterclass.gateway.closing.SheetMaker;
import afterclass.gateway.closing.UndeliveredPunches;
import afterclass.gateway.days.DayKeeper;
import afterclass.gateway.days.PunchReader;
import afterclass.gateway.days.PunchStatuses;
import afterclass.gateway.days.StartOfUse;
import afterclass.gateway.days.Watermarks;
import afterclass.gateway.dutylog.DutyLog;
import afterclass.gateway.dutylog.DutyLogStore;
import afterclass.gateway.export.FactExports;
import afterclass.gateway.feed.DutyFeed;
import afterclass.gateway.files.ExportImporter;
import afterclass.gateway.files.TerminalChoice;
import afterclass.gateway.imports.DraftStore;
import afterclass.gateway.imports.ImportDrafts;
import afterclass.gateway.journal.PunchJournal;
import afterclass.gateway.ledger.LedgerReader;
import afterclass.gateway.office.OfficeImport;
import afterclass.gateway.office.reading.Unjudged;
import afterclass.gateway.policy.LivePolicies;
import afterclass.gateway.policy.PoliciesInForce;
import afterclass.gateway.policy.PolicyDrafts;
import afterclass.gateway.policy.PolicyStore;
import afterclass.gateway.protocol.Protocols;
import afterclass.gateway.requests.RequestStore;
import afterclass.gateway.requests.Requests;
import afterclass.gateway.roster.EntryService;
import afterclass.gateway.roster.FactStore;
import afterclass.gateway.roster.ImportService;
import afterclass.gateway.roster.Judgements;
import afterclass.gateway.roster.LiveRoster;
import afterclass.gateway.school.SchoolName;
import afterclass.gateway.school.SchoolNameStore;
import afterclass.gateway.security.StaffNumbers;
import afterclass.gateway.session.CardFit;
import afterclass.gateway.session.OutageLog;
import afterclass.gateway.session.TerminalDirectory;
import afterclass.gateway.settings.SchoolSettings;
import afterclass.gateway.settings.Settings;
import afterclass.gateway.time.SchoolClock;
import afterclass.rules.policy.PolicyReader;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;

/** The factory of the beans of the office's work: policies, roster, imports, requests, closing. */
@Factory
final class OfficeFactory {

  @Singleton
  SchoolClock schoolClock(AttendanceConfiguration school, InstantSource clock) {
    return new SchoolClock(clock, ZoneId.of(school.getZone()));
  }

  @Singleton
  LivePolicies policies(AttendanceConfiguration school, PolicyStore store) {
    return new LivePolicies(PolicyReader.named(school.getPolicy()), store);
  }

  @Singleton
  PolicyDrafts policyDrafts(
      PolicyStore store, LivePolicies policies, AuditTrail audit, SchoolClock clock) {
    return new PolicyDrafts(store, policies, audit, clock);
  }

  @Singleton
  LiveRoster roster(FactStore facts) {
    return new LiveRoster(facts);
  }

  @Singleton
  StaffNumbers staffNumbers(LiveRoster roster) {
    return no -> roster.snapshot().staff(no).isPresent();
  }

  @Singleton
  ImportService imports(
      FactStore facts,
      LiveRoster roster,
      AuditTrail audit,
      PoliciesInForce policies,
      SchoolClock clock,
      Judgements judgements,
      TerminalDirectory terminals) {
    return new ImportService(
        facts,
        roster,
        audit,
        policies,
        clock,
        judgements,
        card -> new CardFit(terminals.all(), Map.of()).cannotSay(card));
  }

  @Singleton
  OfficeImport officeImport(
      ImportService imports,
      LiveRoster roster,
      PoliciesInForce policies,
      SchoolClock clock,
      StartOfUse start,
      FactStore facts) {
    return new OfficeImport(imports, roster, policies, clock::today, () -> unjudged(start, facts));
  }

  private static Unjudged unjudged(StartOfUse start, FactStore facts) {
    return start
        .date()
        .map(began -> new Unjudged(began, facts.judgeableDates(began.minusDays(1))))
        .orElse(Unjudged.NONE);
  }

  @Singleton
  ImportDrafts importDrafts(DraftStore store, OfficeImport office, InstantSource clock) {
    return new ImportDrafts(store, office, clock);
  }

  @Singleton
  Requests requests(
      RequestStore store,
      ImportService imports,
      LiveRoster roster,
      AuditTrail audit,
      PoliciesInForce policies,
      SchoolClock clock) {
    return new Requests(store, imports, roster, audit, policies, clock);
  }

  @Singleton
  DutyLog dutyLog(
      DutyLogStore store,
      LiveRoster roster,
      AuditTrail audit,
      PoliciesInForce policies,
      SchoolClock clock) {
    return new DutyLog(store, roster, audit, policies, clock);
  }

  @Singleton
  CheckList checkList(
      LedgerReader ledger,
      LiveRoster roster,
      PunchReader punches,
      RequestStore requests,
      OutageLog outages,
      Watermarks watermarks,
      AttendanceConfiguration school,
      StartOfUse start,
      PoliciesInForce policies) {
    UndeliveredPunches undelivered = new UndeliveredPunches(outages, watermarks, school.getSite());
    return new CheckList(ledger, roster, punches, requests, undelivered, start, policies);
  }

  @Singleton
  SheetMaker sheetMaker(LedgerReader ledger, LiveRoster roster, PoliciesInForce policies) {
    return new SheetMaker(ledger, roster, policies);
  }

  @Singleton
  ClosedMonths closedMonths(MonthStore store, SchoolClock clock) {
    return new ClosedMonths(store, clock);
  }

  @Singleton
  MonthEnd monthEnd(
      MonthStore store,
      ClosedMonths months,
      CheckList checks,
      SheetMaker sheets,
      DayKeeper keeper,
      AuditTrail audit,
      InstantSource clock) {
    return new MonthEnd(store, months, checks, sheets, keeper, audit, clock);
  }

  @Singleton
  EntryService entryService(FactStore facts, LiveRoster roster, ImportService imports) {
    return new EntryService(facts, roster, imports);
  }

  @Singleton
  ExportImporter exports(
      PunchJournal journal, PunchStatuses punchStatuses, OutageLog outages, InstantSource clock) {
    return new ExportImporter(journal, punchStatuses, outages, clock);
  }

  @Singleton
  FactExports factExports(LiveRoster roster, PoliciesInForce policies, SchoolClock clock) {
    return new FactExports(roster, policies, clock);
  }

  @Singleton
  DutyFeed dutyFeed(
      LiveRoster roster,
      PoliciesInForce policies,
      SchoolClock clock,
      SchoolSettings settings,
      SchoolName school) {
    return new DutyFeed(roster, policies, clock, settings.of(Settings.SITE), school::text);
  }

  @Singleton
  SchoolName schoolName(SchoolNameStore store, AuditTrail audit, SchoolSettings settings) {
    return new SchoolName(store, audit, settings.of(Settings.SCHOOL_NAME));
  }

  @Singleton
  TerminalChoice terminalChoice(TerminalDirectory directory, Protocols protocols) {
    return new TerminalChoice(directory, protocols);
  }
}
