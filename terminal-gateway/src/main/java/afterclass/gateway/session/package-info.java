/**
 * The sessions of terminals. {@code SessionFlow} is what all of them have in common: a message is
 * decoded, its records are stored, and it is acknowledged after their commit. {@code TerminalLife}
 * is the state of a terminal: when it was heard, its clock, its outage.
 *
 * <p>In: bytes, messages and calls from the links. Out: journal records, acknowledgements, outages.
 * No SQL, no Micronaut, and nothing of what one protocol means belongs here.
 */
@NullMarked
package afterclass.gateway.session;

import org.jspecify.annotations.NullMarked;
