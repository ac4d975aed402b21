/**
 * What a clerk looks up and asks when a name is not plain: people, services, periods.
 *
 * <p>In: texts of cells with their places. Out: staff numbers, service ids, dates; or a question at
 * the {@link afterclass.gateway.office.reading.Clerk}. Every layout uses the same ones, so that the
 * same doubt is asked the same way everywhere.
 */
@NullMarked
package afterclass.gateway.office.lookup;

import org.jspecify.annotations.NullMarked;
