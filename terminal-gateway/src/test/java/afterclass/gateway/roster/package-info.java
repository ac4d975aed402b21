/** The office's files, well and badly written, taken into a real store. */
@NullMarked
package afterclass.gateway.roster;

import org.jspecify.annotations.NullMarked;
