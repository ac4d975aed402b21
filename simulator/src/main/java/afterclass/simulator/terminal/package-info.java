/**
 * Virtual terminals, one sub-package per protocol, each with its own encoder written from the
 * protocol's description.
 *
 * <p>In: punches. Out: bytes on a broker or a serial line, as a real terminal would send them.
 * Never here: the gateway's decoders; no test would reveal a mistake shared by both sides.
 */
@NullMarked
package afterclass.simulator.terminal;

import org.jspecify.annotations.NullMarked;
