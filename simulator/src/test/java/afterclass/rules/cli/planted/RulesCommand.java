package afterclass.rules.cli.planted;

import org.eclipse.paho.client.mqttv3.MqttMessage;

/** Breaks on purpose: a command of the engine that sees another library than picocli. */
@SuppressWarnings("unused")
public final class RulesCommand {
  MqttMessage message;
}
