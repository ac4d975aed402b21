/**
 * The end of a month. Comes in: the ledger, and two people who agree; leaves: the month's sheet as
 * bytes that never change again, and corrections of closed months in the sheet of an open one. No
 * day is judged and no entry is posted here.
 */
@NullMarked
package afterclass.gateway.closing;

import org.jspecify.annotations.NullMarked;
