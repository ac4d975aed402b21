/**
 * The end of a month.
 *
 * <p>In: the ledger, a person's proposal and a second person's decision. Out: the month's sheet as
 * bytes that never change, and corrections of closed months in the sheet of an open one. Never
 * here: judging days, posting entries.
 */
@NullMarked
package afterclass.gateway.closing;

import org.jspecify.annotations.NullMarked;
