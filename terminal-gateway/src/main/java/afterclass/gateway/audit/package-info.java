/**
 * The audit log: who changed what, when and from where, with the states before and after.
 *
 * <p>In: every change by a person or a program, in the transaction of that change. Out: entries,
 * for the page and the interface that search them. Entries never change. Never here: punches and
 * decisions of the engine, which have hash chains of their own.
 */
@NullMarked
package afterclass.gateway.audit;

import org.jspecify.annotations.NullMarked;
