/** Tests of the package of the same name. */
@NullMarked
package afterclass.gateway.outbox.mail;

import org.jspecify.annotations.NullMarked;
