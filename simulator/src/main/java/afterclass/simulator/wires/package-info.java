/**
 * The connections between a master and terminals that answer requests: a virtual serial line, or a
 * TCP port.
 *
 * <p>In: the master's bytes. Out: the terminals' replies. Never here: what the bytes mean.
 */
@NullMarked
package afterclass.simulator.wires;

import org.jspecify.annotations.NullMarked;
