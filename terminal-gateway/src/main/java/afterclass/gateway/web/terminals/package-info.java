/** Terminals: their states and their registrations. */
@NullMarked
package afterclass.gateway.web.terminals;

import org.jspecify.annotations.NullMarked;
