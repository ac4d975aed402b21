/** Drafts of policy files for tests. */
@NullMarked
package afterclass.gateway.policy;

import org.jspecify.annotations.NullMarked;
