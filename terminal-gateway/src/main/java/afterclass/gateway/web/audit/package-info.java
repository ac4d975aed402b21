/**
 * The audit log: who did what, when, from where.
 *
 * <p>In: the filters of a search. Out: the page {@code /audit} and {@code /api/audit}. Never here:
 * SQL, judging, words outside the message bundles.
 */
@NullMarked
package afterclass.gateway.web.audit;

import org.jspecify.annotations.NullMarked;
