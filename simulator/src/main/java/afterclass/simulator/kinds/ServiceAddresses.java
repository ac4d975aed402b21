package afterclass.simulator.kinds;

import java.net.URI;

/**
 * The addresses of the service, for terminals that open the connection themselves.
 *
 * @param broker address of the broker, such as {@code tcp://127.0.0.1:1883}
 * @param calls address for HTTP, such as {@code http://127.0.0.1:8081}
 */
public record ServiceAddresses(URI broker, URI calls) {}
