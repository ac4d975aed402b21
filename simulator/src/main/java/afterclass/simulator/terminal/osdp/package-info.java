/**
 * Virtual OSDP v2 readers on a shared line: they reply when polled, repeat a reply bit for bit,
 * store cards until polled, and implement the reader's side of the secure channel.
 *
 * <p>In: cards, keys, commands of a panel. Out: replies and signals. Written from the standard's
 * page; never here: the gateway's framer or decoder.
 */
@NullMarked
package afterclass.simulator.terminal.osdp;

import org.jspecify.annotations.NullMarked;
