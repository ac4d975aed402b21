/** Tests of lines of real and damaged files and their meaning. */
@NullMarked
package afterclass.gateway.protocol.attlog;

import org.jspecify.annotations.NullMarked;
