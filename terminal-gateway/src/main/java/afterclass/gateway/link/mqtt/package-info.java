/**
 * MQTT: the only package that knows the client library and the embedded broker.
 *
 * <p>A guest is a client of the embedded broker other than the gateway itself. A guest is a client
 * of the embedded broker other than the gateway itself. In: topic filters, messages to publish.
 * Out: deliveries that wait to be acknowledged.
 */
@NullMarked
package afterclass.gateway.link.mqtt;

import org.jspecify.annotations.NullMarked;
