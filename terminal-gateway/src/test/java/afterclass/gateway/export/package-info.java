/** Tests of exports and templates. */
@NullMarked
package afterclass.gateway.export;

import org.jspecify.annotations.NullMarked;
