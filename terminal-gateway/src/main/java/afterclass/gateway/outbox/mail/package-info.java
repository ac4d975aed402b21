/**
 * Mail by SMTP.
 *
 * <p>In: a letter. Out: the letter at the school's mail server, or why not. Never here: who gets
 * it, when it is tried again.
 */
@NullMarked
package afterclass.gateway.outbox.mail;

import org.jspecify.annotations.NullMarked;
