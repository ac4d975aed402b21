/**
 * The files of the office that wait for answers, and the answers that are proposed again.
 *
 * <p>In: files, answers. Out: drafts and what is read in them; the facts are imported by the {@link
 * afterclass.gateway.roster.ImportService}. Never here: how a sheet is read, pages, stores.
 */
@NullMarked
package afterclass.gateway.imports;

import org.jspecify.annotations.NullMarked;
