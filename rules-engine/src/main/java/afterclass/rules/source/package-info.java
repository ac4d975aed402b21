/**
 * The nodes of a policy file with their lines, and the readers that turn them into dated values.
 *
 * <p>In: the tree that {@code PolicyReader} made of the file. Out: typed values, and every problem
 * found. A reader that finds a problem records it and returns a stand-in, so that one run lists all
 * problems; the caller refuses a file with problems. Never here: YAML, attendance.
 */
@NullMarked
package afterclass.rules.source;

import org.jspecify.annotations.NullMarked;
