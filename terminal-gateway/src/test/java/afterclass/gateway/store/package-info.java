/** Tests of the store on real files. */
@NullMarked
package afterclass.gateway.store;

import org.jspecify.annotations.NullMarked;
