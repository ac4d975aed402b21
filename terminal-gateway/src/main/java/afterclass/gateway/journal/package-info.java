/**
 * The journal of everything the terminals reported, in order, append-only and hash-chained.
 *
 * <p>In: {@link afterclass.gateway.journal.JournalRecord}. Out: a receipt after the commit, and
 * records by position. Never here: the holder of a card, the value of a punch.
 */
@NullMarked
package afterclass.gateway.journal;

import org.jspecify.annotations.NullMarked;
