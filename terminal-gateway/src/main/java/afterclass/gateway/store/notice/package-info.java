/**
 * The tables of messages to people, of their choices, and of how far the news were read.
 *
 * <p>In and out: records of the package {@code notice}. Never here: who is told what.
 */
@NullMarked
package afterclass.gateway.store.notice;

import org.jspecify.annotations.NullMarked;
