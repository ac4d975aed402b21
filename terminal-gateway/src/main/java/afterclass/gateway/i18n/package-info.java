/**
 * The words that people read: Chinese first, English second.
 *
 * <p>In: a key and its values. Out: text from {@code messages_zh_CN.properties} or {@code
 * messages_en.properties}. Never here: anything but words.
 */
@NullMarked
package afterclass.gateway.i18n;

import org.jspecify.annotations.NullMarked;
