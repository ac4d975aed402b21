package afterclass.gateway.wiring;

import afterclass.gateway.days.WorkList;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.registry.RegistryChanges;
import afterclass.gateway.registry.TerminalRegistry;
import afterclass.gateway.session.TerminalSessions;
import afterclass.gateway.settings.SchoolSettings;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The starter of the links to terminals once the service is up. */
@Singleton
@Requires(property = "attendance.links.enabled", notEquals = "false")
final class LinkStarter implements ApplicationEventListener<ServerStartupEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(LinkStarter.class);

  private final TerminalRegistry registry;
  private final RegistryChanges changes;
  private final TerminalSessions sessions;
  private final WorkList work;
  private final InstantSource clock;
  private final SchoolSettings settings;

  LinkStarter(
      TerminalRegistry registry,
      RegistryChanges changes,
      TerminalSessions sessions,
      WorkList work,
      InstantSource clock,
      SchoolSettings settings) {
    this.settings = settings;
    this.registry = registry;
    this.changes = changes;
    this.sessions = sessions;
    this.work = work;
    this.clock = clock;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    List<String> problems = new ArrayList<>(registry.twoKeys());
    OpenTerminals.of(registry.withoutKey()).problem(settings, Messages.EN).ifPresent(problems::add);
    if (!problems.isEmpty()) {
      throw new ConfigurationProblem(problems);
    }
    work.open(clock.instant());
    changes.recordConfigured();
    registry
        .retiredOfTheFile()
        .forEach(
            terminal ->
                LOG.info(
                    "{} was retired: its entry in the configuration has no effect",
                    terminal.name()));
    sessions.start();
  }
}
