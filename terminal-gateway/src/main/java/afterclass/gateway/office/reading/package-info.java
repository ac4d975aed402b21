/**
 * What reading a file of the office yields: questions, notices, what was skipped, problems and
 * rows; the {@link afterclass.gateway.office.reading.Clerk} who collects them, and the {@link
 * afterclass.gateway.office.reading.School} that the clerk knows. Never here: how a sheet looks.
 */
@NullMarked
package afterclass.gateway.office.reading;

import org.jspecify.annotations.NullMarked;
