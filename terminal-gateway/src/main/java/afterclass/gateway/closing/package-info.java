/**
 * The end of a month.
 *
 * <p>In: the ledger, and two people who agree. Out: the month's sheet as bytes that never change,
 * and corrections of closed months in the sheet of an open one. Never here: judging days, posting
 * entries.
 */
@NullMarked
package afterclass.gateway.closing;

import org.jspecify.annotations.NullMarked;
