/**
 * The school's own name, as it stands on printed pages.
 *
 * <p>In: a name that an administrator types, or the configuration's. Out: the name. Never here:
 * SQL, HTTP, Micronaut.
 */
@NullMarked
package afterclass.gateway.school;

import org.jspecify.annotations.NullMarked;
