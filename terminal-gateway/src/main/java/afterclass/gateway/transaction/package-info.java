/**
 * The store's contract with the packages whose data it keeps: transactions, and the exception of a
 * failed one.
 *
 * <p>In: work that reads or changes the store. Out: its result after the commit, or the exception.
 * Never here: SQL, or the stored data.
 */
@NullMarked
package afterclass.gateway.transaction;

import org.jspecify.annotations.NullMarked;
