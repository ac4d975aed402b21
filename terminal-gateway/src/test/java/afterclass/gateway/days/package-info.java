/**
 * Tests of judging days over a real store: no punch is lost or counted twice, even after a crash.
 */
@NullMarked
package afterclass.gateway.days;

import org.jspecify.annotations.NullMarked;
