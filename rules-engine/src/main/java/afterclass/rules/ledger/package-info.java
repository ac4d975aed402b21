/**
 * The comparison of evaluated days with the ledger.
 *
 * <p>In: the standing entries (postings not reversed) of a staff member's day, and its outcome.
 * Out: reversals, then new entries. A ledger is corrected by adding; nothing here changes or
 * removes an entry.
 */
@NullMarked
package afterclass.rules.ledger;

import org.jspecify.annotations.NullMarked;
