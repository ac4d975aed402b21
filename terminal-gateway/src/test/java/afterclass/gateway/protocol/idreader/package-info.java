/** Tests of the RS-485 card reader. */
@NullMarked
package afterclass.gateway.protocol.idreader;

import org.jspecify.annotations.NullMarked;
