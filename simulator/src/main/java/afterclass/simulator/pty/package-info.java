/**
 * Virtual serial lines: a pseudo-terminal pair made through the C library, with nothing to install.
 *
 * <p>In: bytes that a virtual terminal sends. Out: the same bytes at a path that any serial library
 * can open. Never here: what the bytes mean.
 */
@NullMarked
package afterclass.simulator.pty;

import org.jspecify.annotations.NullMarked;
