/**
 * The reading of duties that stand as a grid: people, posts or classes down, weekdays or services
 * across, or the other way round.
 *
 * <p>In: a {@link afterclass.gateway.office.sheet.Grid}. Out: {@link
 * afterclass.gateway.office.duty.DutyTable}s, which tell where a grid stands and what its rows and
 * columns mean, and, through {@link afterclass.gateway.office.duty.DutyReader}, rows and questions
 * for the {@link afterclass.gateway.office.reading.Clerk}. Every cell's duty is put together from
 * its row, its column and itself. Never here: files, stores, pages.
 */
@NullMarked
package afterclass.gateway.office.duty;

import org.jspecify.annotations.NullMarked;
