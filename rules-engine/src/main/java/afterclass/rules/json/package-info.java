/**
 * Cases, outcomes and errors as JSON, for the engine's command line and for stored outcomes.
 *
 * <p>In: text. Out: values of the model, and back. Never here: files, policies, decisions.
 */
@NullMarked
package afterclass.rules.json;

import org.jspecify.annotations.NullMarked;
