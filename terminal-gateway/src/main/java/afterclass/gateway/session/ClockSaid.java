package afterclass.gateway.session;

import java.time.Duration;

/**
 * What a terminal's clock said, held against the time that the service goes by.
 *
 * @param site its site
 * @param terminal its id
 * @param ahead how far it was ahead when it said so; negative if it was behind, or only late
 * @param reading whether its clock was read; a record's time may be old without being wrong
 */
public record ClockSaid(String site, String terminal, Duration ahead, boolean reading) {}
