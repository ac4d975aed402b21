/**
 * Policies: those in force, drafts of new versions, and trials of them on past months.
 *
 * <p>In: policy files. Out: the pages under {@code /policies}, and {@code /api/policies}. Never
 * here: SQL, judging, words outside the message bundles.
 */
@NullMarked
package afterclass.gateway.web.policies;

import org.jspecify.annotations.NullMarked;
