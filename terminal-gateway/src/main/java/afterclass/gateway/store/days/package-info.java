/**
 * The tables of resolved punches, decisions and ledger entries, and the list of days to judge.
 *
 * <p>In: records of the packages days and ledger. Out: the same. Never here: a rule of attendance.
 */
@NullMarked
package afterclass.gateway.store.days;

import org.jspecify.annotations.NullMarked;
