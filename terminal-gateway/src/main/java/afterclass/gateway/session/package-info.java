/**
 * The sessions of terminals. {@code SessionFlow} is their common flow: a message is decoded, its
 * records are stored, and it is acknowledged after their commit. {@code TerminalState} is the state
 * of a terminal: its last message, its clock, its outage. A terminal is heard when a message of it
 * arrives; a clock doubt is a time in which the gateway's own clock is uncertain.
 *
 * <p>In: bytes, messages and calls from the links. Out: journal records, acknowledgements, outages.
 * Never here: SQL, Micronaut, and what the messages of one protocol mean.
 */
@NullMarked
package afterclass.gateway.session;

import org.jspecify.annotations.NullMarked;
