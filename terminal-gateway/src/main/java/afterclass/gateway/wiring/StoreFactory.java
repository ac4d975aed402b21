package afterclass.gateway.wiring;

import afterclass.gateway.audit.AuditTrail;
import afterclass.gateway.closing.CheckList;
import afterclass.gateway.closing.MonthEnd;
import afterclass.gateway.closing.MonthStore;
import afterclass.gateway.closing.SheetMaker;
import afterclass.gateway.closing.UndeliveredPunches;
import afterclass.gateway.days.ClockGate;
import afterclass.gateway.days.ClockLog;
import afterclass.gateway.days.ClockWatermarks;
import afterclass.gateway.days.ClockWitnesses;
import afterclass.gateway.days.DayKeeper;
import afterclass.gateway.days.DayPreview;
import afterclass.gateway.days.Decisions;
import afterclass.gateway.days.FactsAssembler;
import afterclass.gateway.days.JournalDayKeeper;
import afterclass.gateway.days.JournalResolver;
import afterclass.gateway.days.KeeperPorts;
import afterclass.gateway.days.KeeperSettings;
import afterclass.gateway.days.LiveJudgements;
import afterclass.gateway.days.LivePreview;
import afterclass.gateway.days.PolicyTrial;
import afterclass.gateway.days.PunchReader;
import afterclass.gateway.days.PunchStatuses;
import afterclass.gateway.days.Replay;
import afterclass.gateway.days.ResolvedPunches;
import afterclass.gateway.days.Watermarks;
import afterclass.gateway.days.WorkList;
import afterclass.gateway.files.ExportImporter;
import afterclass.gateway.files.TerminalChoice;
import afterclass.gateway.journal.PunchJournal;
import afterclass.gateway.ledger.LedgerReader;
import afterclass.gateway.policy.LivePolicies;
import afterclass.gateway.policy.PoliciesInForce;
import afterclass.gateway.policy.PolicyDrafts;
import afterclass.gateway.policy.PolicyStore;
import afterclass.gateway.requests.RequestStore;
import afterclass.gateway.requests.Requests;
import afterclass.gateway.roster.EntryService;
import afterclass.gateway.roster.FactStore;
import afterclass.gateway.roster.ImportService;
import afterclass.gateway.roster.Judgements;
import afterclass.gateway.roster.LiveRoster;
import afterclass.gateway.session.CardFit;
import afterclass.gateway.session.ClockReading;
import afterclass.gateway.session.OutageLog;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.session.TerminalDirectory;
import afterclass.gateway.session.TerminalSessions;
import afterclass.gateway.settings.SchoolSettings;
import afterclass.gateway.settings.Settings;
import afterclass.gateway.store.journal.JournalTable;
import afterclass.gateway.time.ServiceClock;
import afterclass.rules.policy.PolicyReader;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** The factory of the beans between store and judged days: roster, imports, keeper, replay. */
@Factory
final class StoreFactory {

  @Singleton
  LivePolicies policies(AttendanceConfiguration school, PolicyStore store) {
    return new LivePolicies(PolicyReader.named(school.getPolicy()), store);
  }

  @Singleton
  PolicyDrafts policyDrafts(
      PolicyStore store,
      LivePolicies policies,
      AuditTrail audit,
      AttendanceConfiguration school,
      InstantSource clock) {
    return new PolicyDrafts(store, policies, audit, ZoneId.of(school.getZone()), clock);
  }

  @Singleton
  LiveRoster roster(FactStore facts) {
    return new LiveRoster(facts);
  }

  @Singleton
  ImportService imports(
      FactStore facts,
      LiveRoster roster,
      AuditTrail audit,
      PoliciesInForce policies,
      AttendanceConfiguration school,
      InstantSource clock,
      Judgements judgements,
      TerminalDirectory terminals) {
    ZoneId zone = ZoneId.of(school.getZone());
    return new ImportService(
        facts,
        roster,
        audit,
        policies,
        zone,
        clock,
        judgements,
        card -> new CardFit(terminals.all(), Map.of()).cannotSay(card));
  }

  @Singleton
  Judgements judgements(
      WorkList work,
      ResolvedPunches punches,
      FactsAssembler assembler,
      Decisions decisions,
      InstantSource clock) {
    return new LiveJudgements(work, punches, assembler, decisions, clock);
  }

  @Singleton
  Requests requests(
      RequestStore store,
      ImportService imports,
      LiveRoster roster,
      AuditTrail audit,
      PoliciesInForce policies,
      AttendanceConfiguration school,
      InstantSource clock) {
    ZoneId zone = ZoneId.of(school.getZone());
    return new Requests(store, imports, roster, audit, policies, zone, clock);
  }

  @Singleton
  CheckList checkList(
      LedgerReader ledger,
      LiveRoster roster,
      PunchReader punches,
      RequestStore requests,
      OutageLog outages,
      Watermarks watermarks,
      AttendanceConfiguration school) {
    UndeliveredPunches gaps = new UndeliveredPunches(outages, watermarks, school.getSite());
    return new CheckList(ledger, roster, punches, requests, gaps, ZoneId.of(school.getZone()));
  }

  @Singleton
  SheetMaker sheetMaker(LedgerReader ledger, LiveRoster roster, PoliciesInForce policies) {
    return new SheetMaker(ledger, roster, policies);
  }

  @Singleton
  MonthEnd monthEnd(
      MonthStore store,
      CheckList checks,
      SheetMaker sheets,
      DayKeeper keeper,
      AuditTrail audit,
      AttendanceConfiguration school,
      InstantSource clock) {
    ZoneId zone = ZoneId.of(school.getZone());
    return new MonthEnd(store, checks, sheets, keeper, audit, zone, clock);
  }

  @Singleton
  EntryService entryService(FactStore facts, LiveRoster roster, ImportService imports) {
    return new EntryService(facts, roster, imports);
  }

  @Singleton
  PunchStatuses punchStatuses(
      TerminalDirectory directory,
      ResolvedPunches punches,
      KeeperSettings settings,
      OutageLog outages,
      ClockLog clocks,
      LiveRoster roster) {
    return new PunchStatuses(directory, punches, settings, outages, clocks, roster);
  }

  @Singleton
  ExportImporter exports(PunchJournal journal, PunchStatuses punchStatuses, InstantSource clock) {
    return new ExportImporter(journal, punchStatuses, clock);
  }

  @Singleton
  TerminalChoice terminalChoice(TerminalDirectory directory) {
    return new TerminalChoice(directory);
  }

  @Singleton
  KeeperSettings keeperSettings(AttendanceConfiguration school) {
    return new KeeperSettings(ZoneId.of(school.getZone()), school.getClockAhead());
  }

  @Singleton
  FactsAssembler assembler(
      OutageLog outages,
      PoliciesInForce policies,
      KeeperSettings settings,
      AttendanceConfiguration school,
      WorkList work,
      Watermarks watermarks) {
    return new FactsAssembler(
        outages, policies, settings.zone(), school.getSite(), work::openedAt, watermarks);
  }

  /** Creates the watermarks; looks the sessions up on use, because they are created later. */
  @Singleton
  Watermarks watermarks(
      BeanProvider<TerminalSessions> sessions,
      ServiceClock time,
      ClockLog clocks,
      SchoolSettings settings) {
    boolean links = settings.of(Settings.LINKS_ENABLED);
    Watermarks terminals =
        links ? (site, now) -> sessions.get().knownUpTo(site, now) : Watermarks.NONE;
    return new ClockWatermarks(terminals, time, clocks);
  }

  /** Creates the clock witnesses: the terminals, if links are enabled; looks sessions up on use. */
  @Singleton
  ClockWitnesses witnesses(BeanProvider<TerminalSessions> sessions, SchoolSettings settings) {
    return settings.of(Settings.LINKS_ENABLED) ? new Listened(sessions) : ClockWitnesses.NONE;
  }

  private record Listened(BeanProvider<TerminalSessions> sessions) implements ClockWitnesses {

    @Override
    public List<Terminal> awaited() {
      return sessions.get().awaited();
    }

    @Override
    public List<ClockReading> clocksSince(long number) {
      return sessions.get().clocksSince(number);
    }

    @Override
    public List<Terminal> withoutMemory() {
      return sessions.get().withoutMemory();
    }
  }

  /** Creates and starts the clock gate, before this run stamps anything with its time. */
  @Singleton
  ClockGate clockGate(
      ServiceClock time,
      ClockWitnesses witnesses,
      ClockLog clocks,
      WorkList work,
      PunchJournal journal,
      ResolvedPunches punches,
      OutageLog outages,
      KeeperSettings settings) {
    ClockGate gate =
        new ClockGate(time, witnesses, clocks, work, journal, punches, outages, settings.zone());
    gate.begin();
    return gate;
  }

  @Singleton
  KeeperPorts keeperPorts(
      PunchJournal journal,
      WorkList work,
      ResolvedPunches punches,
      Decisions decisions,
      LiveRoster roster,
      FactsAssembler assembler,
      TerminalDirectory directory,
      InstantSource clock,
      KeeperSettings settings,
      ClockGate gate) {
    return new KeeperPorts(
        journal, work, punches, decisions, roster, assembler, directory, clock, settings, gate);
  }

  @Singleton
  DayKeeper dayKeeper(KeeperPorts ports) {
    return new JournalDayKeeper(ports);
  }

  @Singleton
  DayPreview preview(
      WorkList work,
      ResolvedPunches punches,
      LiveRoster roster,
      FactsAssembler assembler,
      Decisions decisions) {
    return new LivePreview(work, punches, roster, assembler, decisions);
  }

  @Singleton
  PolicyTrial trial(
      WorkList work,
      ResolvedPunches punches,
      LiveRoster roster,
      FactsAssembler assembler,
      Decisions decisions) {
    return new PolicyTrial(work, punches, roster, assembler, decisions);
  }

  @Singleton
  PunchReader punchReader(ResolvedPunches punches, JournalTable journal, LiveRoster roster) {
    return new PunchReader(punches, journal::at, roster);
  }

  @Singleton
  JournalResolver journalResolver(
      PunchJournal journal,
      ResolvedPunches punches,
      TerminalDirectory directory,
      OutageLog outages,
      KeeperSettings settings,
      ClockLog clocks) {
    return new JournalResolver(journal, punches, directory, outages, settings, clocks);
  }

  @Singleton
  Replay replay(
      JournalResolver journal,
      LedgerReader ledger,
      Decisions decisions,
      LiveRoster roster,
      FactsAssembler assembler,
      InstantSource clock,
      ClockLog clocks) {
    return new Replay(journal, ledger, decisions, roster, assembler, clock, clocks);
  }
}
