/**
 * One terminal's life: its link and protocol, what it sent, when it was last heard, how its clock
 * stands, and the acknowledgement after the commit.
 *
 * <p>In: decoded messages. Out: journal records and acknowledgements.
 */
@NullMarked
package afterclass.gateway.session;

import org.jspecify.annotations.NullMarked;
