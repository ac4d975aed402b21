package afterclass.gateway.outbox;

/**
 * What is sent at once to one receiver.
 *
 * @param id an id that stays the same if the letter is sent again
 * @param to mail address of the receiver; empty for a group robot, which has one group
 * @param subject its subject, in one line
 * @param text its text
 */
public record Letter(String id, String to, String subject, String text) {}
