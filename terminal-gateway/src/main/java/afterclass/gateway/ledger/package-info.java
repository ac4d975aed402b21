/**
 * The ledger as the office reads it: postings and reversals, append-only and hash-chained.
 *
 * <p>In: what the settlement says must be added. Out: the entries that stand. Never here: a change
 * or removal of an entry, judging, SQL.
 */
@NullMarked
package afterclass.gateway.ledger;

import org.jspecify.annotations.NullMarked;
