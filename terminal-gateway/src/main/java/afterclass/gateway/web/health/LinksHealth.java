package afterclass.gateway.web.health;

import afterclass.gateway.registry.TerminalRegistry;
import afterclass.gateway.session.LinkHealth;
import afterclass.gateway.session.TerminalSessions;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/** The links' health: down while any is down; terminals buffer then, and nothing is forfeited. */
@Singleton
final class LinksHealth extends Indicator {
  private final TerminalSessions sessions;
  private final TerminalRegistry registry;

  LinksHealth(
      TerminalSessions sessions,
      TerminalRegistry registry,
      @Named(TaskExecutors.BLOCKING) ExecutorService threads) {
    super("links", threads);
    this.sessions = sessions;
    this.registry = registry;
  }

  @Override
  Finding look() {
    Map<String, Object> details = new LinkedHashMap<>();
    boolean up = true;
    for (LinkHealth link : sessions.links()) {
      up &= link.up();
      details.put(link.name(), (link.up() ? "up" : "down") + " since " + link.since() + why(link));
    }
    List<String> open = registry.withoutKey().stream().map(one -> one.name().toString()).toList();
    if (!open.isEmpty()) {
      details.put("without password", String.join(", ", open));
    }
    return new Finding(up, details);
  }

  private static String why(LinkHealth link) {
    return link.why().isEmpty() ? "" : ": " + link.why();
  }
}
