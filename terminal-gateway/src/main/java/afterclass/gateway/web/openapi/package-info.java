/**
 * The OpenAPI document of the interface.
 *
 * <p>In: what the build generates from the controllers. Out: the document. Never here: a job of the
 * office.
 */
@NullMarked
package afterclass.gateway.web.openapi;

import org.jspecify.annotations.NullMarked;
