/** Tests of the store's file: versions, backup, locks and access rights. */
@NullMarked
package afterclass.gateway.store.file;

import org.jspecify.annotations.NullMarked;
