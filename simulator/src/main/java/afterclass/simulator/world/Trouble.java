package afterclass.simulator.world;

import java.time.LocalDateTime;

/**
 * Something that went wrong in a scenario, and what became of it.
 *
 * @param at when
 * @param what what went wrong
 * @param outcome what became of it, as the service tells
 */
public record Trouble(LocalDateTime at, String what, String outcome) {}
