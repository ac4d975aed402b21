/**
 * Tables on paper: A4 pages as PDF, with the school's name, a heading repeated on each page, page
 * numbers and the lines for signatures.
 *
 * <p>In: a table of texts. Out: the bytes of a PDF, the same for the same table, with a subset of
 * the font that travels with the service, so that text can be read and searched on every machine.
 * Never here: HTTP, SQL, reports, the time.
 */
@NullMarked
package afterclass.gateway.paper;

import org.jspecify.annotations.NullMarked;
