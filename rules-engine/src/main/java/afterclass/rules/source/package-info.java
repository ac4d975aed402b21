/**
 * A policy file as values that know their line, and the readers that turn them into dated values.
 *
 * <p>In: the tree that {@code PolicyReader} made of the file. Out: typed values, and every problem
 * found on the way. A reader that finds a problem notes it and answers with a stand-in, so that one
 * run lists everything; whoever started it refuses the file if there is any problem. Never here:
 * YAML, attendance.
 */
@NullMarked
package afterclass.rules.source;

import org.jspecify.annotations.NullMarked;
