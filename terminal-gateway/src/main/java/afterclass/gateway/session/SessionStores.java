package afterclass.gateway.session;

import afterclass.gateway.journal.DiskSpace;
import afterclass.gateway.journal.PunchJournal;

/**
 * The stores of what terminals send.
 *
 * @param journal the journal of records
 * @param room whether the journal has room for records other than punches
 * @param outages the log of the terminals' outages
 */
public record SessionStores(PunchJournal journal, DiskSpace room, OutageLog outages) {}
