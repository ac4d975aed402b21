/** Tests of the Anviz protocol on frames of real clocks, broken ones, and whole conversations. */
@NullMarked
package afterclass.gateway.protocol.anviz;

import org.jspecify.annotations.NullMarked;
