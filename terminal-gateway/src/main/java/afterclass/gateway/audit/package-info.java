/**
 * What anybody did: who, when, from where, what was and what became of it. Comes in with every
 * change that a person or a program makes, in the transaction of that change; goes out to the page
 * and the interface that search it. Nothing in it is ever changed; no punch and no decision of the
 * engine belongs here, they have chains of their own.
 */
@NullMarked
package afterclass.gateway.audit;

import org.jspecify.annotations.NullMarked;
