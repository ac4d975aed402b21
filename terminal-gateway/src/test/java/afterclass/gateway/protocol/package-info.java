/** Tests of valid and invalid payloads of terminals behind a broker and their meaning. */
@NullMarked
package afterclass.gateway.protocol;

import org.jspecify.annotations.NullMarked;
