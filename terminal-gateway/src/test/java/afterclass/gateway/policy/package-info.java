/** Policy files as people draft them, for tests. */
@NullMarked
package afterclass.gateway.policy;

import org.jspecify.annotations.NullMarked;
