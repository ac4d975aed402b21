/**
 * The engine's command line: {@code evaluate}, {@code check}, {@code diff}.
 *
 * <p>In: policy files and cases, one per line. Out: outcomes, one per line, and an exit status.
 * Memory use does not grow with the number of lines. Only this package sees picocli. Never here: a
 * decision.
 */
@NullMarked
package afterclass.rules.cli;

import org.jspecify.annotations.NullMarked;
