/** Tests of the store on real files: hash chains and audit log. */
@NullMarked
package afterclass.gateway.store.audit;

import org.jspecify.annotations.NullMarked;
