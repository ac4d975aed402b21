/** Tests of the stored journal on real files. */
@NullMarked
package afterclass.gateway.store.journal;

import org.jspecify.annotations.NullMarked;
