/**
 * Wires between the asking side and terminals that wait to be asked: a virtual serial line, or a
 * TCP port.
 *
 * <p>In: bytes of whoever asks. Out: what the terminals on the wires answer. Never here: what the
 * bytes mean.
 */
@NullMarked
package afterclass.simulator.wires;

import org.jspecify.annotations.NullMarked;
