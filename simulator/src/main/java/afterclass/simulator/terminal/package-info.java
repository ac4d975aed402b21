/**
 * Virtual terminals, one sub-package a protocol, each with an encoder of its own written from the
 * protocol's description.
 *
 * <p>In: who punches when. Out: bytes on a broker or a serial line, as a real terminal would send
 * them. Never here: the gateway's decoders; a mistake that both sides shared would show in no test.
 */
@NullMarked
package afterclass.simulator.terminal;

import org.jspecify.annotations.NullMarked;
