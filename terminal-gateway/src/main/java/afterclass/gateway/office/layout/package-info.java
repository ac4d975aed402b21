/**
 * The layouts in which offices arrange their sheets, one class each; {@link
 * afterclass.gateway.office.layout.Layouts} lists them.
 *
 * <p>In: an {@link afterclass.gateway.office.sheet.OfficeSheet}. Out: what a layout hands to the
 * {@link afterclass.gateway.office.reading.Clerk}. Never here: files, stores, pages.
 */
@NullMarked
package afterclass.gateway.office.layout;

import org.jspecify.annotations.NullMarked;
