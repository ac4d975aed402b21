/**
 * The OSDP v2 protocol (SIA OSDP 2.2, IEC 60839-11-5) on a shared RS-485 line; the gateway is the
 * panel and polls each reader about every 50 ms.
 *
 * <p>In: bytes of the line, the time, and what is on disk. Out: bytes for the line, punches, and
 * the signals (light, sound, text) that readers show. A reader with a key is addressed in its
 * secure channel only; its messages in clear are never accepted. A frame of a secure channel is
 * passed on in the form that it would have in clear, since it could not be read later otherwise.
 * Never here: threads, clocks, links, and keys in a text.
 */
@NullMarked
package afterclass.gateway.protocol.osdp;

import org.jspecify.annotations.NullMarked;
