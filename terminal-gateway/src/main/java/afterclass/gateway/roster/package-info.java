/**
 * What the school says: staff, dated cards, roster, exceptions, calendar, sign-in sheets, leave and
 * inspections.
 *
 * <p>In: CSV files and workbooks. Out: {@link afterclass.gateway.roster.RosterBook}, the facts as
 * they stand for a staff member and a date. Every fact keeps when it was imported; a replaced fact
 * is retired, not removed. Never here: punches, what anything is worth, SQL.
 *
 * <p>A new kind of fact is one record: a {@link afterclass.gateway.roster.DayFact} (and a line in
 * its list) or a {@link afterclass.gateway.roster.RangedFact}, with its key, its columns in files
 * and in the store, its validity and its words. It is named by a constant of {@link
 * afterclass.gateway.roster.ImportKind}; imports, pages of entries, the interface, commands and the
 * audit log find it there. Its words {@code roster.kind.*}, and those of new columns and values,
 * stand in the message bundles. What judging asks of it is a method of {@code RosterBook}.
 */
@NullMarked
package afterclass.gateway.roster;

import org.jspecify.annotations.NullMarked;
