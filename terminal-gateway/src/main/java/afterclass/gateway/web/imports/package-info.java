/**
 * The import of files as offices make them, in steps: the file, its questions, the preview, and
 * taking it.
 *
 * <p>In: files and answers. Out: what is read, as page and as JSON. Never here: how a sheet is
 * read, and what an import would change, which {@code web.facts} previews.
 */
@NullMarked
package afterclass.gateway.web.imports;

import org.jspecify.annotations.NullMarked;
