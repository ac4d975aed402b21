package afterclass.gateway.wiring;

import afterclass.gateway.days.ClockGate;
import afterclass.gateway.days.ClockLog;
import afterclass.gateway.days.ClockRepair;
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
import afterclass.gateway.days.LostPunches;
import afterclass.gateway.days.PolicyTrial;
import afterclass.gateway.days.PunchReader;
import afterclass.gateway.days.PunchStatuses;
import afterclass.gateway.days.Replay;
import afterclass.gateway.days.ResolvedPunches;
import afterclass.gateway.days.StartOfUse;
import afterclass.gateway.days.TerminalCoverage;
import afterclass.gateway.days.Watermarks;
import afterclass.gateway.days.WorkList;
import afterclass.gateway.journal.PunchJournal;
import afterclass.gateway.ledger.LedgerReader;
import afterclass.gateway.policy.PoliciesInForce;
import afterclass.gateway.roster.Judgements;
import afterclass.gateway.roster.LiveRoster;
import afterclass.gateway.session.ClockReading;
import afterclass.gateway.session.OutageLog;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.session.TerminalDirectory;
import afterclass.gateway.session.TerminalSessions;
import afterclass.gateway.settings.SchoolSettings;
import afterclass.gateway.settings.Settings;
import afterclass.gateway.store.journal.JournalTable;
import afterclass.gateway.time.ServiceClock;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;

/** The factory of the beans that judge days: clock gate, day-keeper, previews, replay. */
@Factory
final class DaysFactory {

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
  KeeperSettings keeperSettings(AttendanceConfiguration school) {
    return new KeeperSettings(ZoneId.of(school.getZone()), school.getClockAhead());
  }

  @Singleton
  StartOfUse startOfUse(WorkList work, KeeperSettings settings) {
    return new StartOfUse(work::openedAt, settings.zone());
  }

  @Singleton
  FactsAssembler assembler(
      OutageLog outages,
      TerminalDirectory directory,
      PoliciesInForce policies,
      KeeperSettings settings,
      AttendanceConfiguration school,
      WorkList work,
      Watermarks watermarks) {
    return new FactsAssembler(
        new TerminalCoverage(outages, directory, watermarks),
        policies,
        settings.zone(),
        school.getSite(),
        work::openedAt);
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

  @Singleton
  ClockRepair clockRepair(
      ServiceClock time,
      ClockLog clocks,
      WorkList work,
      PunchJournal journal,
      ResolvedPunches punches,
      LostPunches lost,
      KeeperSettings settings) {
    return new ClockRepair(time, clocks, work, journal, punches, lost, settings.zone());
  }

  @Singleton
  LostPunches lostPunches(ClockWitnesses witnesses, OutageLog outages) {
    return new LostPunches(witnesses, outages);
  }

  /** Creates and starts the clock gate, before this run stamps anything with its time. */
  @Singleton
  ClockGate clockGate(
      ServiceClock time,
      ClockWitnesses witnesses,
      ClockLog clocks,
      WorkList work,
      PunchJournal journal,
      ClockRepair repair,
      KeeperSettings settings) {
    ClockGate gate = new ClockGate(time, witnesses, clocks, work, journal, repair, settings.zone());
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
