/**
 * The protocol TC_B of Anviz attendance terminals (called clocks in this package), over RS-232,
 * RS-485 (several on one line) or TCP (port 5010).
 *
 * <p>In: bytes of a line on which the gateway asks. Out: the next request, and every record of the
 * clock's memory as a punch. The clock keeps a "new" flag at each record until the gateway reports
 * that the record is on disk; the flags of the first N are cleared, and nothing is ever erased.
 */
@NullMarked
package afterclass.gateway.protocol.anviz;

import org.jspecify.annotations.NullMarked;
