/**
 * The common parts of the store: transactions, errors, bookmarks, hash chains and column formats.
 * Together with the packages below, one for each job, the only package that sees SQL.
 *
 * <p>In: records of the plain packages. Out: the same, after the commit. Journal, decisions and
 * ledger are append-only; triggers refuse anything else. Never here: a rule of attendance, or a
 * dependency on one of the packages below.
 */
@NullMarked
package afterclass.gateway.store;

import org.jspecify.annotations.NullMarked;
