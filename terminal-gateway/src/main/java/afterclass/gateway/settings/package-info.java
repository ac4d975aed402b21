/**
 * The settings of a school, each declared once with its key, accepted values and default.
 *
 * <p>In: texts from a source. Out: values, through {@link
 * afterclass.gateway.settings.SchoolSettings}; the configuration check uses the same declarations.
 * Never here: a framework, a file.
 */
@NullMarked
package afterclass.gateway.settings;

import org.jspecify.annotations.NullMarked;
