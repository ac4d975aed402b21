package afterclass.rules.two.planted;

import afterclass.rules.one.planted.RulesOne;

/** A deliberate violation: closes a cycle between two packages. */
@SuppressWarnings("unused")
public final class RulesTwo {
  RulesOne neighbour;
}
