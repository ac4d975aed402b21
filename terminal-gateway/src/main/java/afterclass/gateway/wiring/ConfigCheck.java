package afterclass.gateway.wiring;

import afterclass.gateway.journal.JournalException;
import afterclass.gateway.policy.LivePolicies;
import afterclass.gateway.policy.PolicyVersion;
import afterclass.gateway.protocol.Protocols;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.store.PolicyShelf;
import afterclass.rules.model.PolicyStamp;
import afterclass.rules.policy.Policy;
import afterclass.rules.policy.PolicyException;
import afterclass.rules.policy.PolicyReader;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Reads a configuration as the service would, opening and starting nothing.
 *
 * @param problems everything that is wrong: where, found, expected; empty if all can be used
 * @param terminals the terminals that would be registered; empty if there are problems
 * @param versions the policies in force by their dates, those of the store included; empty if one
 *     cannot be read
 */
public record ConfigCheck(
    List<String> problems, List<Terminal> terminals, List<PolicyVersion> versions) {
  private static final Set<String> KNOWN =
      Set.of(
          "site",
          "zone",
          "policy",
          "store",
          "store-busy-millis",
          "hosts",
          "https",
          "clock-ahead",
          "key-file",
          "first-day",
          "links.enabled",
          "heartbeat.enabled",
          "heartbeat.every",
          "http.enabled",
          "http.host",
          "http.port",
          "mqtt.broker",
          "mqtt.host",
          "mqtt.port",
          "mqtt.client-id",
          "mqtt.username",
          "mqtt.password");
  private static final Pattern OF_TERMINAL =
      Pattern.compile(
          "terminals\\.[^.]+\\."
              + "(link|protocol|site|address|baud|station|password|zone|credential-form)");
  private static final Pattern PORT = Pattern.compile("[0-9]{1,6}");
  private static final String PREFIX = "attendance.";

  /** Checks the settings of a file, as {@link ConfigFile#read} gave them. */
  public static ConfigCheck of(Map<String, Object> file) {
    List<String> problems = new ArrayList<>(unknown(file.keySet()));
    try (ApplicationContext context =
        ApplicationContext.builder()
            .deduceEnvironment(false)
            .overrideConfigLocations("classpath:/")
            .banner(false)
            .propertySources(
                PropertySource.of(file),
                PropertySource.of(
                    "check",
                    Map.of(
                        "datasources.default.enabled", false,
                        "flyway.enabled", false,
                        "micronaut.health.monitor.enabled", false,
                        "attendance.links.enabled", false),
                    Integer.MAX_VALUE))
            .start()) {
      AttendanceConfiguration school = context.getBean(AttendanceConfiguration.class);
      zone(school.getZone(), problems);
      ahead(context, problems);
      firstDay(context, problems);
      port(context, "micronaut.server.port", problems);
      port(context, "attendance.mqtt.port", problems);
      port(context, "attendance.http.port", problems);
      List<PolicyVersion> versions = versions(school, problems);
      return new ConfigCheck(List.copyOf(problems), terminals(context, school, problems), versions)
          .settled(problems);
    }
  }

  private ConfigCheck settled(List<String> all) {
    return new ConfigCheck(List.copyOf(all), all.isEmpty() ? terminals : List.of(), versions);
  }

  private static List<String> unknown(Set<String> keys) {
    return new TreeSet<>(keys)
        .stream()
            .filter(key -> key.startsWith(PREFIX))
            .map(key -> key.substring(PREFIX.length()))
            .filter(
                key ->
                    !KNOWN.contains(key.replaceFirst("\\[\\d+]$", ""))
                        && !OF_TERMINAL.matcher(key).matches())
            .map(key -> PREFIX + key + ": no such setting; expected one of config/application.yml")
            .toList();
  }

  private static void zone(String name, List<String> problems) {
    try {
      ZoneId.of(name);
    } catch (DateTimeException e) {
      problems.add("attendance.zone: found " + name + ", expected a zone, as Asia/Shanghai");
    }
  }

  private static void ahead(ApplicationContext context, List<String> problems) {
    String key = PREFIX + "clock-ahead";
    String found = context.getProperty(key, String.class).orElse("0s");
    boolean span =
        context
            .getConversionService()
            .convert(found, Duration.class)
            .filter(ahead -> !ahead.isNegative())
            .isPresent();
    if (!span) {
      problems.add(
          key + ": found " + found + ", expected how far a clock may be ahead, as 5m or 90s");
    }
  }

  private static void firstDay(ApplicationContext context, List<String> problems) {
    String key = PREFIX + "first-day";
    String found = context.getProperty(key, String.class).orElse("").strip();
    try {
      if (!found.isEmpty()) {
        LocalDate.parse(found);
      }
    } catch (DateTimeException e) {
      problems.add(key + ": found " + found + ", expected a date, as 2026-09-01");
    }
  }

  private static void port(ApplicationContext context, String key, List<String> problems) {
    String found = context.getProperty(key, String.class).orElse("0");
    if (!PORT.matcher(found).matches() || Integer.parseInt(found) > 65_535) {
      problems.add(key + ": found " + found + ", expected a port from 1 to 65535, or 0 for any");
    }
  }

  private static List<PolicyVersion> versions(
      AttendanceConfiguration school, List<String> problems) {
    try {
      Policy configured = PolicyReader.named(school.getPolicy());
      List<PolicyVersion> versions =
          LivePolicies.versions(
              configured, PolicyShelf.approvedIn(Path.of(school.getStore()).toAbsolutePath()));
      versions.stream()
          .filter(version -> !version.configured() && clash(configured, version.policy()))
          .forEach(version -> problems.add(clash(version)));
      return versions;
    } catch (PolicyException e) {
      e.problems().forEach(problem -> problems.add("attendance.policy: " + problem));
    } catch (JournalException e) {
      problems.add("attendance.store: " + e.getMessage());
    }
    return List.of();
  }

  private static boolean clash(Policy one, Policy other) {
    PolicyStamp a = one.stamp();
    PolicyStamp b = other.stamp();
    return a.id().equals(b.id())
        && a.version().equals(b.version())
        && !a.sha256().equals(b.sha256());
  }

  private static String clash(PolicyVersion version) {
    PolicyStamp stamp = version.policy().stamp();
    return "attendance.policy: found "
        + stamp.id()
        + " "
        + stamp.version()
        + " with other content than draft #"
        + version.draft()
        + " of the store, in force from "
        + version.from()
        + "; expected a version of its own: correct the version in the file";
  }

  private static List<Terminal> terminals(
      ApplicationContext context, AttendanceConfiguration school, List<String> problems) {
    try {
      return ConfiguredTerminals.read(
          school,
          List.copyOf(context.getBeansOfType(AttendanceConfiguration.TerminalEntry.class)),
          Protocols.known());
    } catch (ConfigurationProblem e) {
      problems.addAll(e.problems());
      return List.of();
    }
  }
}
