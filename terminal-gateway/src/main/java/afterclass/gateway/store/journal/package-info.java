/**
 * The table of the journal, and the thread that writes it.
 *
 * <p>In: records of the sessions. Out: receipts, after the commit. Never here: the meaning of a
 * record.
 */
@NullMarked
package afterclass.gateway.store.journal;

import org.jspecify.annotations.NullMarked;
