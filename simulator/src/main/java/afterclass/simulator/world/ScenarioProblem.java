package afterclass.simulator.world;

import java.time.LocalDateTime;

/**
 * A problem in a scenario, with its outcome.
 *
 * @param at when it occurred
 * @param what description of the problem
 * @param outcome outcome, as the service reports it
 */
public record ScenarioProblem(LocalDateTime at, String what, String outcome) {}
