/**
 * Unassigned cards that were used, and their assignment to holders.
 *
 * <p>In: a card, its holder and the first date. Out: the page {@code /cards} and {@code
 * /api/cards}. Never here: SQL, judging, words outside the message bundles.
 */
@NullMarked
package afterclass.gateway.web.cards;

import org.jspecify.annotations.NullMarked;
