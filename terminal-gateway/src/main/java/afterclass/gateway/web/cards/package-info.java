/** Unassigned cards that were used, and their assignment to holders. */
@NullMarked
package afterclass.gateway.web.cards;

import org.jspecify.annotations.NullMarked;
