package afterclass.rules.one.planted;

import afterclass.rules.two.planted.RulesTwo;
import java.nio.file.Path;
import org.eclipse.paho.client.mqttv3.MqttMessage;

/** Breaks on purpose: a room of the engine that sees files, a library and a circle. */
@SuppressWarnings("unused")
public final class RulesOne {
  Path file;
  MqttMessage message;
  RulesTwo neighbour;
}
