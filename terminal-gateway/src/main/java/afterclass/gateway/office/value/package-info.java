/**
 * The reading of what stands in an office's cells: dates, weekdays, names, services, cards.
 *
 * <p>In: the text of a cell, and what the sheet says about its year. Out: a value with its doubts,
 * or nothing. Never here: a store, the web, a fact of the roster, a question to a person, and any
 * guess: what can be read in two ways says so.
 */
@NullMarked
package afterclass.gateway.office.value;

import org.jspecify.annotations.NullMarked;
