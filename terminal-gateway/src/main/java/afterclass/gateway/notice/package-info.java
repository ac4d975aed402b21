/**
 * What is told to whom: the state of a subject (a service of a day, a request, a time clock,
 * tomorrow's duty) as a message to each person whom it concerns, and to group robots.
 *
 * <p>In: the ledger, the audit log, outages, the roster, the accounts. Out: messages that are told
 * once, taken back while nobody was told, and told as ended afterwards; their words. Never here:
 * mail, HTTP, SQL, a clock of its own, a change to what is told about.
 */
@NullMarked
package afterclass.gateway.notice;

import org.jspecify.annotations.NullMarked;
