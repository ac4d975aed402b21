/**
 * The texts of the commands in the reader's language.
 *
 * <p>In: keys with values, and the English sentences of inner packages. Out: one sentence in one
 * language. Never here: what a text is about.
 */
@NullMarked
package afterclass.simulator.words;

import org.jspecify.annotations.NullMarked;
