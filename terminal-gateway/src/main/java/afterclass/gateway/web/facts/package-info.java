/**
 * The facts entered by the office: search, correction, and import of files with a preview.
 *
 * <p>In: rows of forms and files. Out: the page {@code /facts}, {@code /api/facts} and {@code
 * /api/imports}, and previews for other jobs. Never here: SQL, judging, words outside the message
 * bundles.
 */
@NullMarked
package afterclass.gateway.web.facts;

import org.jspecify.annotations.NullMarked;
