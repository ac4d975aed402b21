package afterclass.gateway.wiring;

import afterclass.gateway.session.TerminalSessions;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;

/** Begins to listen to the terminals once the service is up. */
@Singleton
@Requires(property = "attendance.links.enabled", notEquals = "false")
final class LinkStarter implements ApplicationEventListener<ServerStartupEvent> {
  private final TerminalSessions sessions;

  LinkStarter(TerminalSessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    sessions.start();
  }
}
