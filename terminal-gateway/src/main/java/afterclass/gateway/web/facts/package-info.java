/** The facts entered by the office: search, correction, and import of files with a preview. */
@NullMarked
package afterclass.gateway.web.facts;

import org.jspecify.annotations.NullMarked;
