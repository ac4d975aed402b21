package afterclass.gateway.days;

import afterclass.gateway.journal.PunchJournal;
import afterclass.gateway.roster.LiveRoster;
import afterclass.gateway.session.TerminalDirectory;
import java.time.InstantSource;

/**
 * The collaborators of the day-keeper.
 *
 * @param journal source of punches
 * @param work waiting days and the keeper's progress
 * @param punches punches of each date
 * @param decisions decisions and the ledger
 * @param roster the school's facts
 * @param assembler assembles the facts of a day
 * @param directory the terminals
 * @param clock the service's clock
 * @param settings the school's settings
 * @param gate suspends deadlines while the time is uncertain
 */
public record KeeperPorts(
    PunchJournal journal,
    WorkList work,
    ResolvedPunches punches,
    Decisions decisions,
    LiveRoster roster,
    FactsAssembler assembler,
    TerminalDirectory directory,
    InstantSource clock,
    KeeperSettings settings,
    ClockGate gate) {}
