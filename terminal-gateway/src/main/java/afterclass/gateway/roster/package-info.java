/**
 * The facts stated by the school: staff, dated cards, roster, calendar, sign-in sheets, leave,
 * inspections and roster exceptions (a service added, removed or substituted on one date;
 * exceptions in this package).
 *
 * <p>In: CSV files and workbooks. Out: {@link afterclass.gateway.roster.RosterSnapshot}, the facts
 * in force for a staff member and a date. Every fact keeps its time of import; a replaced fact is
 * retired, not removed. Never here: punches, the value of anything, SQL.
 *
 * <p>A new kind of fact is one record: a {@link afterclass.gateway.roster.DayFact} (and a line in
 * its list) or a {@link afterclass.gateway.roster.RangedFact}, with its key, its columns in files
 * and in the store, its validity and its words. It is named by a constant of {@link
 * afterclass.gateway.roster.ImportKind}, where imports, entry pages, the interface, commands and
 * the audit log find it. Its words {@code roster.kind.*}, and those of new columns and values, are
 * in the message bundles. Judging queries it through a method of {@code RosterSnapshot}.
 */
@NullMarked
package afterclass.gateway.roster;

import org.jspecify.annotations.NullMarked;
