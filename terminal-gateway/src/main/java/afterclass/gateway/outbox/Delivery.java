package afterclass.gateway.outbox;

import java.time.Instant;

/**
 * A message in the outbox, for one way.
 *
 * @param id its number, ascending
 * @param notice number of the message
 * @param way name of the way
 * @param receiver account, or {@code @} and the robot's name
 * @param urgent whether it does not wait for a digest
 * @param queuedAt instant from which it waited
 * @param attempts number of attempts so far
 * @param nextAt earliest instant of the next attempt
 * @param reason why the last attempt failed; empty if none did
 */
public record Delivery(
    long id,
    long notice,
    String way,
    String receiver,
    boolean urgent,
    Instant queuedAt,
    int attempts,
    Instant nextAt,
    String reason) {}
