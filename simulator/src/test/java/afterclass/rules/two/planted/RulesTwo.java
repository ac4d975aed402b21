package afterclass.rules.two.planted;

import afterclass.rules.one.planted.RulesOne;

/** Breaks on purpose: closes a circle between two rooms. */
@SuppressWarnings("unused")
public final class RulesTwo {
  RulesOne neighbour;
}
