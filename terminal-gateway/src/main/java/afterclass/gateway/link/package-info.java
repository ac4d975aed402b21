/**
 * Links that move bytes and messages: what every link offers, and nothing about their meaning.
 *
 * <p>In: addresses and bytes to send. Out: bytes that arrived, and whether the link is up. Never
 * here: protocols, terminals, the journal, clocks.
 */
@NullMarked
package afterclass.gateway.link;

import org.jspecify.annotations.NullMarked;
