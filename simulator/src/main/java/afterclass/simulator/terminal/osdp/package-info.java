/**
 * OSDP v2 readers on a shared line, as they hang on walls: they answer when they are asked, repeat
 * an answer bit for bit, hold cards in memory till they are asked for them, and know the secure
 * channel from their own side.
 *
 * <p>In: cards, keys, commands of a panel. Out: replies, and what was shown. Written from the
 * standard's page; never here: the gateway's framer or decoder.
 */
@NullMarked
package afterclass.simulator.terminal.osdp;

import org.jspecify.annotations.NullMarked;
