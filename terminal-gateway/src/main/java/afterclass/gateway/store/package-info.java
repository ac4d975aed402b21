/**
 * The only room that sees SQL: repositories, migrations, the journal's writer, backup and probe.
 *
 * <p>In: records of the plain rooms. Out: the same, after the commit. Journal, decisions and ledger
 * are only ever added to; triggers refuse anything else. Never here: a rule of attendance.
 */
@NullMarked
package afterclass.gateway.store;

import org.jspecify.annotations.NullMarked;
