package afterclass.gateway.session;

import java.time.Duration;

/**
 * A terminal's clock compared with the service's.
 *
 * @param site its site
 * @param terminal its id
 * @param ahead how far the terminal's clock was ahead; negative if it was behind or the record late
 * @param reading whether the clock was read; a record's time may be old without being wrong
 */
public record ClockReading(String site, String terminal, Duration ahead, boolean reading) {}
