/** Base. */
@NullMarked
package afterclass.rules;

import org.jspecify.annotations.NullMarked;
