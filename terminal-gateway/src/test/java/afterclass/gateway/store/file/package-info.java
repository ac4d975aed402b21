/** The store on real files: what goes in comes out, and nothing else gets in. */
@NullMarked
package afterclass.gateway.store.file;

import org.jspecify.annotations.NullMarked;
