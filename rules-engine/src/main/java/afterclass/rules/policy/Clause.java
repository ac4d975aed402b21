package afterclass.rules.policy;

/**
 * A clause of the school's document, with its text.
 *
 * @param id clause id, such as {@code 六.1}
 * @param zh the document's text, in Chinese
 * @param en English gloss
 */
public record Clause(String id, String zh, String en) {}
