/**
 * Outcomes explained in words that a teacher understands, Chinese first, English second.
 *
 * <p>In: an outcome with its trace and the policy used. Out: names, clause texts and sentences from
 * the message bundles. Never here: evaluation.
 */
@NullMarked
package afterclass.rules.explain;

import org.jspecify.annotations.NullMarked;
