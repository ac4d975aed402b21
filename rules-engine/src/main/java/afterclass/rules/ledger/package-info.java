/**
 * From a judged day to what the ledger must gain.
 *
 * <p>In: the entries that stand for a staff member's day, and its outcome. Out: reversals first,
 * then new entries. A ledger is corrected by adding; nothing here changes or removes an entry.
 */
@NullMarked
package afterclass.rules.ledger;

import org.jspecify.annotations.NullMarked;
