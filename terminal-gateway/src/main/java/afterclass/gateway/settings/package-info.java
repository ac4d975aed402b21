/**
 * The settings of a school, each declared once: its key, what it may be, what it is when it is left
 * out. Whoever needs one asks {@link afterclass.gateway.settings.SchoolSettings} for it, and the
 * check of a configuration goes through the same list. Texts come in from whatever holds them,
 * values go out; no framework and no file belongs here.
 */
@NullMarked
package afterclass.gateway.settings;

import org.jspecify.annotations.NullMarked;
