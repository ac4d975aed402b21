package afterclass.gateway.wiring;

import afterclass.gateway.days.WorkList;
import afterclass.gateway.registry.TerminalRegistry;
import afterclass.gateway.session.TerminalSessions;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Begins to listen to the terminals once the service is up. */
@Singleton
@Requires(property = "attendance.links.enabled", notEquals = "false")
final class LinkStarter implements ApplicationEventListener<ServerStartupEvent> {
  private final TerminalSessions sessions;
  private final TerminalRegistry registry;
  private final WorkList work;
  private final InstantSource clock;

  LinkStarter(
      TerminalSessions sessions, TerminalRegistry registry, WorkList work, InstantSource clock) {
    this.sessions = sessions;
    this.registry = registry;
    this.work = work;
    this.clock = clock;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    work.open(clock.instant());
    registry.begin();
    sessions.start();
  }
}
