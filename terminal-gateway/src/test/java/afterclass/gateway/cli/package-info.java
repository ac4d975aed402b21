/** Tests of the command line over a real store. */
@NullMarked
package afterclass.gateway.cli;

import org.jspecify.annotations.NullMarked;
