/**
 * A judged day in words that a teacher understands, Chinese first, English second.
 *
 * <p>In: an outcome with its trace and the policy that judged it. Out: names, clause texts and
 * sentences from the message bundles. Never here: judging again.
 */
@NullMarked
package afterclass.rules.explain;

import org.jspecify.annotations.NullMarked;
