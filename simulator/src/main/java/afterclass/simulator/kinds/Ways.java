package afterclass.simulator.kinds;

import java.net.URI;

/**
 * How a terminal reaches the service, where it is the one that calls.
 *
 * @param broker as {@code tcp://127.0.0.1:1883}
 * @param calls as {@code http://127.0.0.1:8081}
 */
public record Ways(URI broker, URI calls) {}
