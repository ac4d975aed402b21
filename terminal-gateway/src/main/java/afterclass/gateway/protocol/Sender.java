package afterclass.gateway.protocol;

/**
 * Who a topic belongs to.
 *
 * @param site site of the terminal, as the topic names it
 * @param terminal its id within the site, as the topic names it
 */
public record Sender(String site, String terminal) {}
