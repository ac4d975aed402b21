/**
 * The school: its name, which an administrator changes, and what the configuration says of it.
 *
 * <p>In: a name. Out: the page {@code /school}. Never here: SQL, words outside the message bundles.
 */
@NullMarked
package afterclass.gateway.web.school;

import org.jspecify.annotations.NullMarked;
