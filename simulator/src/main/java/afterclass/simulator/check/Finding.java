package afterclass.simulator.check;

import java.util.Set;

/**
 * Where one requirement stands on one day.
 *
 * @param requirement id
 * @param clause clause cited
 * @param state one letter: {@code m}et, {@code f}ailed, {@code s}uspended, {@code o}pen
 * @param reason why, empty when met
 * @param guards what it guards that day
 */
record Finding(String requirement, String clause, char state, String reason, Set<String> guards) {

  /** The row that this gives to a service it decides. */
  String row() {
    return requirement + " " + clause + " " + reason;
  }
}
