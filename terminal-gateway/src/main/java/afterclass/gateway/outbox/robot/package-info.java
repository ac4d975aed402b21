/**
 * The group robots of WeCom, DingTalk and Feishu, one class each.
 *
 * <p>In: a letter. Out: the letter in the group, or why not. Never here: an address that does not
 * stand in the settings file, the name of a person, when it is tried again.
 */
@NullMarked
package afterclass.gateway.outbox.robot;

import org.jspecify.annotations.NullMarked;
