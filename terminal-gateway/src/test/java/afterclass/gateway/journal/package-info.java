/** Tests of what the journal keeps. */
@NullMarked
package afterclass.gateway.journal;

import org.jspecify.annotations.NullMarked;
