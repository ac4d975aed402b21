/**
 * Scenarios read from YAML files that an office can read: people, terminals, days and events.
 *
 * <p>In: a file. Out: {@link afterclass.simulator.scenario.Scenario}, or every fault of the file
 * with its line. Never here: playing it.
 */
@NullMarked
package afterclass.simulator.scenario;

import org.jspecify.annotations.NullMarked;
