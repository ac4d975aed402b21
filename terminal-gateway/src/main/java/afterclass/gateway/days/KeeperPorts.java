package afterclass.gateway.days;

import afterclass.gateway.journal.PunchJournal;
import afterclass.gateway.roster.LiveRoster;
import afterclass.gateway.session.TerminalDirectory;
import java.time.InstantSource;

/**
 * What the day-keeper works on.
 *
 * @param journal where punches are read
 * @param work which days wait, and how far the keeper came
 * @param sightings the punches of each date
 * @param decisions what was judged, and the ledger
 * @param roster the school's facts
 * @param assembler puts together what is known of a day
 * @param directory the terminals
 * @param clock the time
 * @param settings what the school sets
 * @param gate keeps deadlines back while the clock is in doubt
 */
public record KeeperPorts(
    PunchJournal journal,
    WorkList work,
    Sightings sightings,
    Decisions decisions,
    LiveRoster roster,
    FactsAssembler assembler,
    TerminalDirectory directory,
    InstantSource clock,
    KeeperSettings settings,
    ClockGate gate) {}
