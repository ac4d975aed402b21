package afterclass.rules.cli.planted;

import org.eclipse.paho.client.mqttv3.MqttMessage;

/** A deliberate violation: a command of the engine that depends on a library other than picocli. */
@SuppressWarnings("unused")
public final class RulesCommand {
  MqttMessage message;
}
