/** The current day on one page and in the interface: windows, last punches, terminals. */
@NullMarked
package afterclass.gateway.web.today;

import org.jspecify.annotations.NullMarked;
