/**
 * The texts for readers: Chinese first, English second.
 *
 * <p>In: a key and its values. Out: text from {@code messages_zh_CN.properties} or {@code
 * messages_en.properties}. Never here: anything but texts.
 */
@NullMarked
package afterclass.gateway.i18n;

import org.jspecify.annotations.NullMarked;
