/**
 * The parts shared by pages and API: problems, languages, dates, headers.
 *
 * <p>In: requests. Out: answers, and every error as problem+json or a plain page. Never here: SQL,
 * judging, words outside the message bundles.
 */
@NullMarked
package afterclass.gateway.web;

import org.jspecify.annotations.NullMarked;
