package afterclass.rules.explain;

import afterclass.rules.model.RequirementState;

/**
 * The explanation of one requirement in words.
 *
 * @param requirement requirement id
 * @param name name in the reader's language
 * @param clause the cited clause, such as {@code 六.1}
 * @param clauseZh the clause's text
 * @param clauseEn English gloss of the clause
 * @param state state of the requirement
 * @param stateLabel the state in the reader's language
 * @param sentence window, counted punches, and what was missing by how much
 * @param shortfall what was missing, in numbers
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
    Shortfall shortfall) {

  /** Returns whether all punches are there and only the sign-in sheet is awaited. */
  public boolean awaitsSheet() {
    return state == RequirementState.OPEN && shortfall.needed() > 0 && shortfall.missing() == 0;
  }
}
