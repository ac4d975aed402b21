package afterclass.gateway.web.health;

import afterclass.gateway.session.LinkHealth;
import afterclass.gateway.session.TerminalSessions;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/** Down while any link is: its terminals then keep what they have, and nobody is forfeited. */
@Singleton
final class LinksHealth extends Indicator {
  private final TerminalSessions sessions;

  LinksHealth(TerminalSessions sessions, @Named(TaskExecutors.BLOCKING) ExecutorService threads) {
    super("links", threads);
    this.sessions = sessions;
  }

  @Override
  Finding look() {
    Map<String, Object> details = new LinkedHashMap<>();
    boolean up = true;
    for (LinkHealth link : sessions.links()) {
      up &= link.up();
      details.put(link.name(), (link.up() ? "up" : "down") + " since " + link.since() + why(link));
    }
    return new Finding(up, details);
  }

  private static String why(LinkHealth link) {
    return link.why().isEmpty() ? "" : ": " + link.why();
  }
}
