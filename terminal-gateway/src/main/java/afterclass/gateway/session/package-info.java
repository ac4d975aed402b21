/**
 * The sessions of terminals. {@code SessionFlow} is their common flow: a message is decoded, its
 * records are stored, and it is acknowledged after their commit. {@code TerminalState} is the state
 * of a terminal: when it was heard, its clock, its outage.
 *
 * <p>In: bytes, messages and calls from the links. Out: journal records, acknowledgements, outages.
 * Never here: SQL, Micronaut, and what the messages of one protocol mean.
 */
@NullMarked
package afterclass.gateway.session;

import org.jspecify.annotations.NullMarked;
