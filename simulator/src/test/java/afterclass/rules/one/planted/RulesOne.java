package afterclass.rules.one.planted;

import afterclass.rules.two.planted.RulesTwo;
import java.nio.file.Path;
import org.eclipse.paho.client.mqttv3.MqttMessage;

/**
 * A deliberate violation: a package of the engine that uses files and a library, and is part of a
 * cycle.
 */
@SuppressWarnings("unused")
public final class RulesOne {
  Path file;
  MqttMessage message;
  RulesTwo neighbour;
}
