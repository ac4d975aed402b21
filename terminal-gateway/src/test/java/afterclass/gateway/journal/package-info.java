/** Tests of the journal's records. */
@NullMarked
package afterclass.gateway.journal;

import org.jspecify.annotations.NullMarked;
