/**
 * What the parts of the store share: transactions, faults, bookmarks, hash chains and the forms of
 * column values. With the packages below it, one for each job, this is the only room that sees SQL.
 *
 * <p>In: records of the plain rooms. Out: the same, after the commit. Journal, decisions and ledger
 * are only ever added to; triggers refuse anything else. Never here: a rule of attendance, or a
 * dependency on one of the packages below.
 */
@NullMarked
package afterclass.gateway.store;

import org.jspecify.annotations.NullMarked;
