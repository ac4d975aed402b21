/**
 * Serial lines: the only package that knows the serial port library.
 *
 * <p>In: a port's path and speed. Out: the bytes that arrive, and whether the line is open.
 */
@NullMarked
package afterclass.gateway.link.serial;

import org.jspecify.annotations.NullMarked;
