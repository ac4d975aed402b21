/**
 * MQTT: the only package that knows the client library and the embedded broker.
 *
 * <p>In: topic filters, messages to publish. Out: deliveries that wait to be acknowledged.
 */
@NullMarked
package afterclass.gateway.link.mqtt;

import org.jspecify.annotations.NullMarked;
