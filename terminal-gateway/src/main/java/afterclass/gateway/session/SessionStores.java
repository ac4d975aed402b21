package afterclass.gateway.session;

import afterclass.gateway.journal.PunchJournal;
import afterclass.gateway.journal.Room;

/**
 * Where sessions keep what terminals say.
 *
 * @param journal the journal of records
 * @param room whether the journal has room for what is no punch
 * @param outages the log of the terminals' outages
 */
public record SessionStores(PunchJournal journal, Room room, OutageLog outages) {}
