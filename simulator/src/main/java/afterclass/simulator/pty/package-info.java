/**
 * Virtual serial lines: pseudo-terminal pairs created through the C library, without installing
 * anything.
 *
 * <p>In: bytes of a virtual terminal. Out: the same bytes at a path that any serial library can
 * open. Never here: what the bytes mean.
 */
@NullMarked
package afterclass.simulator.pty;

import org.jspecify.annotations.NullMarked;
