/**
 * Cases, outcomes and error lines as JSON: the engine's command line and whoever stores an outcome.
 *
 * <p>In: text. Out: the values of the model, and back. Never here: files, policies, decisions.
 */
@NullMarked
package afterclass.rules.json;

import org.jspecify.annotations.NullMarked;
