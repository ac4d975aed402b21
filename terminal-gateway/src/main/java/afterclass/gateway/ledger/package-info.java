/**
 * The ledger as the office reads it: postings and reversals, append-only and hash-chained.
 *
 * <p>In: the entries that a settlement adds. Out: the standing entries (postings not reversed).
 * Never here: a change or removal of an entry, evaluation, SQL.
 */
@NullMarked
package afterclass.gateway.ledger;

import org.jspecify.annotations.NullMarked;
