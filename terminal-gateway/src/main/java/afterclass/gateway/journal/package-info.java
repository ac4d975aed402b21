/**
 * The truth: what every terminal said, in order, append-only and hash-chained.
 *
 * <p>In: {@link afterclass.gateway.journal.JournalRecord}. Out: a receipt once it is on disk, and
 * records to read by position. Never here: who a card belongs to, what a punch is worth.
 */
@NullMarked
package afterclass.gateway.journal;

import org.jspecify.annotations.NullMarked;
