package afterclass.simulator.check;

import java.util.Set;

/**
 * The auditor's result for one requirement on one day.
 *
 * @param requirement requirement id
 * @param clause cited clause
 * @param state one letter: {@code m}et, {@code f}ailed, {@code s}uspended, {@code o}pen
 * @param reason reason for the state; empty when met
 * @param guards services that it guards on that day
 */
record Finding(String requirement, String clause, char state, String reason, Set<String> guards) {

  /** Returns the reason as {@link ExpectedOutcome#because} contains it. */
  String row() {
    return requirement + " " + clause + " " + reason;
  }
}
