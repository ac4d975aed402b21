package afterclass.rules.explain;

import afterclass.rules.model.RequirementState;

/**
 * One requirement of a judged day in words.
 *
 * @param requirement requirement id
 * @param name its name in the reader's language
 * @param clause the clause that is cited, as {@code 六.1}
 * @param clauseZh the clause's own words
 * @param clauseEn an English gloss of them
 * @param state where it stands
 * @param stateLabel the same in the reader's language
 * @param sentence window, what counted, and what was missing by how much
 * @param shortfall the same in numbers
 */
public record RequirementExplanation(
    String requirement,
    String name,
    String clause,
    String clauseZh,
    String clauseEn,
    RequirementState state,
    String stateLabel,
    String sentence,
    Shortfall shortfall) {}
