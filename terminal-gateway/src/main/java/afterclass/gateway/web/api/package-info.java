/**
 * The JSON interface, described by OpenAPI.
 *
 * <p>In: HTTP requests. Out: records as JSON; reports also as CSV and workbook. Never here: SQL,
 * judging, words outside the message bundles.
 */
@NullMarked
package afterclass.gateway.web.api;

import org.jspecify.annotations.NullMarked;
