/**
 * The reading of spreadsheets as offices make them for people to read.
 *
 * <p>In: a file and the answers given so far. Out: an {@link afterclass.gateway.office.OfficeFile}:
 * questions, notices, what was skipped, problems, and rows for the {@link
 * afterclass.gateway.roster.ImportService}. It never guesses where money or a person hangs on it:
 * it asks. Never here: pages, stores, how a file format is parsed.
 */
@NullMarked
package afterclass.gateway.office;

import org.jspecify.annotations.NullMarked;
