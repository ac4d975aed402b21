package afterclass.gateway.wiring;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.link.mqtt.EmbeddedBroker;
import afterclass.gateway.registry.TerminalKeys;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.session.Terminal.LinkKind;
import afterclass.gateway.settings.SchoolSettings;
import afterclass.gateway.settings.Settings;
import afterclass.gateway.store.registry.TerminalKeyReader;
import afterclass.gateway.terminal.TerminalId;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The terminals without the key that they need, as {@code site/id}: if only this machine can reach
 * the embedded broker, they cause a warning; otherwise the service does not start.
 *
 * @param atBroker terminals that sign in at the embedded broker
 * @param others terminals that connect over HTTP
 */
record OpenTerminals(Set<String> atBroker, Set<String> others) {
  private static final String EMBEDDED = "embedded";

  /** Returns the terminals without a key in the configuration and a store opened only for this. */
  static OpenTerminals of(SchoolSettings settings, List<Terminal> configured, Path store) {
    boolean inside = settings.of(Settings.MQTT_BROKER).equals(EMBEDDED);
    Set<String> settled = new TreeSet<>(TerminalKeyReader.keyedIn(store));
    settled.addAll(TerminalKeyReader.setAsideIn(store));
    Set<String> atBroker = new TreeSet<>();
    Set<String> others = new TreeSet<>();
    configured.stream()
        .filter(
            terminal -> terminal.secret() == null && !settled.contains(terminal.name().toString()))
        .filter(terminal -> TerminalKeys.needed(terminal, inside))
        .forEach(
            terminal ->
                (terminal.link() == LinkKind.MQTT ? atBroker : others)
                    .add(terminal.name().toString()));
    TerminalKeyReader.withoutKeyIn(store)
        .forEach(
            (name, link) -> {
              if (link == LinkKind.MQTT && inside) {
                atBroker.add(name);
              } else if (link == LinkKind.HTTP) {
                others.add(name);
              }
            });
    return new OpenTerminals(atBroker, others);
  }

  /** Returns the terminals without a key of a running service. */
  static OpenTerminals of(Collection<Terminal> withoutKey) {
    return new OpenTerminals(names(withoutKey, LinkKind.MQTT), names(withoutKey, LinkKind.HTTP));
  }

  private static Set<String> names(Collection<Terminal> terminals, LinkKind link) {
    return terminals.stream()
        .filter(terminal -> terminal.link() == link)
        .map(terminal -> terminal.name().toString())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Returns the names of all these terminals. */
  List<String> all() {
    Set<String> all = new TreeSet<>(atBroker);
    all.addAll(others);
    return List.copyOf(all);
  }

  /**
   * Returns the reason why the service cannot start with the registered terminals; empty if it can.
   */
  Optional<String> problem(SchoolSettings settings, Messages words) {
    if (atBroker.isEmpty()) {
      return Optional.empty();
    }
    String host = settings.of(Settings.MQTT_HOST);
    if (!settings.of(Settings.MQTT_BROKER).equals(EMBEDDED) || EmbeddedBroker.loopback(host)) {
      return Optional.empty();
    }
    String commands =
        atBroker.stream().map(OpenTerminals::command).collect(Collectors.joining("; "));
    return Optional.of(
        words.text("config.open-broker", host, String.join(", ", atBroker), commands));
  }

  /** Returns the command that sets a terminal's password. */
  static String command(String name) {
    TerminalId terminal = TerminalId.of(name);
    return "terminal new-password %s --site %s".formatted(terminal.id(), terminal.site());
  }
}
