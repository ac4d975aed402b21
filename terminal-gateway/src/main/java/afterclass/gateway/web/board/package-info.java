/**
 * The wall screen of the morning: who is in, who is awaited, what the last card did.
 *
 * <p>In: the moment, and the secret address of a screen that cannot sign in. Out: a page of its own
 * for a screen on the wall, and JSON. Never here: reasons, leave, money, or anything else of a
 * person than a name as the school wishes it shown.
 */
@NullMarked
package afterclass.gateway.web.board;

import org.jspecify.annotations.NullMarked;
