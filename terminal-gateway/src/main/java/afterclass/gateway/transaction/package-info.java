/**
 * What the store promises to the rooms whose data it keeps: transactions, and the exception of a
 * failed one.
 *
 * <p>In: work that reads or changes the store. Out: its result after the commit, or the fault.
 * Never here: SQL, or what is stored.
 */
@NullMarked
package afterclass.gateway.transaction;

import org.jspecify.annotations.NullMarked;
