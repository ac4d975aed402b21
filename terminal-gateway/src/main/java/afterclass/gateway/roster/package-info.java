/**
 * What the school says: staff, dated cards, roster, exceptions, calendar, sign-in sheets, leave and
 * inspections.
 *
 * <p>In: CSV files and workbooks. Out: {@link afterclass.gateway.roster.RosterBook}, the facts as
 * they stand for a staff member and a date. Every fact keeps when it was imported; a replaced fact
 * is retired, not removed. Never here: punches, what anything is worth, SQL.
 *
 * <p>A new kind of file is a constant of {@link afterclass.gateway.roster.ImportKind} with its
 * columns, and one row reader.
 */
@NullMarked
package afterclass.gateway.roster;

import org.jspecify.annotations.NullMarked;
