package afterclass.gateway.wiring;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.policy.LivePolicies;
import afterclass.gateway.policy.PolicyVersion;
import afterclass.gateway.session.CardFit;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.settings.SchoolSettings;
import afterclass.gateway.settings.Setting;
import afterclass.gateway.settings.Settings;
import afterclass.gateway.store.file.StoreFile;
import afterclass.gateway.store.policy.ApprovedPolicyReader;
import afterclass.gateway.store.registry.CardReader;
import afterclass.gateway.transaction.StoreException;
import afterclass.rules.model.PolicyStamp;
import afterclass.rules.policy.Policy;
import afterclass.rules.policy.PolicyException;
import afterclass.rules.policy.PolicyReader;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.exceptions.ConfigurationException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The result of checking a configuration: it is read as the service would, without opening or
 * starting anything.
 *
 * @param problems all problems: where, found, expected; empty if the configuration is valid
 * @param terminals the terminals that would be registered; empty if there are problems
 * @param versions the policies in force by date, including those of the store; empty if one cannot
 *     be read
 * @param lostCards cards of the school's store that can never be read; empty if there are problems
 * @param withoutKey terminals without the password or key that they need, as {@code site/id}; empty
 *     if there are problems
 * @param store path of the store
 */
public record ConfigCheck(
    List<String> problems,
    List<Terminal> terminals,
    List<PolicyVersion> versions,
    List<LostCard> lostCards,
    List<String> withoutKey,
    Path store) {
  /**
   * An assigned card that no terminal can report in its form.
   *
   * @param card as the office wrote it
   * @param terminals the terminals that would have to report it, each with its form
   */
  public record LostCard(String card, String terminals) {}

  /** Checks the settings of a file, as returned by {@link ConfigFile#read}. */
  public static ConfigCheck of(Map<String, Object> file) {
    return of(file, Messages.EN);
  }

  /** Checks the settings of a file; problems with the store are worded in a language. */
  public static ConfigCheck of(Map<String, Object> file, Messages words) {
    List<String> problems = new ArrayList<>(unknown(file.keySet()));
    try (ApplicationContext context = unopened(file)) {
      SchoolSettings settings = context.getBean(SchoolSettings.class);
      AttendanceConfiguration school = context.getBean(AttendanceConfiguration.class);
      boolean readable = declared(context, settings, file, problems);
      if (readable) {
        problems.addAll(BrokerCertificate.problems(settings));
        problems.addAll(OutgoingWays.problems(settings));
      }
      List<PolicyVersion> versions = versions(school, problems, words);
      List<Terminal> terminals = readable ? terminals(context, school, problems) : List.of();
      OpenTerminals open =
          problems.isEmpty()
              ? OpenTerminals.of(settings, terminals, storeOf(school))
              : OpenTerminals.of(List.of());
      open.problem(settings, words).ifPresent(problems::add);
      return new ConfigCheck(List.of(), terminals, versions, List.of(), open.all(), storeOf(school))
          .settled(problems);
    }
  }

  /** Returns the path of the store according to the settings. */
  public static Path store(Map<String, Object> file) {
    try (ApplicationContext context = unopened(file)) {
      return storeOf(context.getBean(AttendanceConfiguration.class));
    }
  }

  /** Returns the command that sets the password of a terminal, as {@code site/id}. */
  public static String passwordCommand(String terminal) {
    return OpenTerminals.command(terminal);
  }

  private static Path storeOf(AttendanceConfiguration school) {
    return Path.of(school.getStore()).toAbsolutePath();
  }

  private static ApplicationContext unopened(Map<String, Object> file) {
    return ApplicationContext.builder()
        .deduceEnvironment(false)
        .overrideConfigLocations("classpath:/")
        .banner(false)
        .propertySources(
            ConfigFile.source(file),
            PropertySource.of(
                "check",
                Map.of(
                    "datasources.default.enabled", false,
                    "flyway.enabled", false,
                    "micronaut.health.monitor.enabled", false,
                    "attendance.links.enabled", false),
                Integer.MAX_VALUE))
        .start();
  }

  private ConfigCheck settled(List<String> all) {
    boolean usable = all.isEmpty();
    return new ConfigCheck(
        List.copyOf(all),
        usable ? terminals : List.of(),
        versions,
        usable ? lost(terminals, store) : List.of(),
        usable ? withoutKey : List.of(),
        store);
  }

  /** Returns the cards that no terminal, configured or registered later, can report. */
  private static List<LostCard> lost(List<Terminal> configured, Path store) {
    CardFit fit = new CardFit(configured, CardReader.formsIn(store));
    return CardReader.heldIn(store).stream()
        .map(card -> new LostCard(card, fit.cannotSay(card)))
        .filter(lost -> !lost.terminals().isEmpty())
        .toList();
  }

  private static List<String> unknown(Set<String> keys) {
    return new TreeSet<>(keys)
        .stream().map(SettingNames::refusal).flatMap(Optional::stream).toList();
  }

  /**
   * Returns the keys of a file that nothing reads, each with what may be meant. They do not make a
   * configuration unusable.
   */
  public static List<String> unread(Map<String, Object> file) {
    return new TreeSet<>(file.keySet())
        .stream().map(SettingNames::doubt).flatMap(Optional::stream).toList();
  }

  /** Checks every setting by its declaration; returns whether those of terminals can be read. */
  private static boolean declared(
      ApplicationContext context,
      SchoolSettings settings,
      Map<String, Object> file,
      List<String> problems) {
    Settings.all().forEach(setting -> problem(settings, setting, file).ifPresent(problems::add));
    int before = problems.size();
    context.getPropertyEntries("attendance.terminals").stream()
        .sorted()
        .flatMap(name -> Settings.ofTerminals().stream().map(setting -> setting.of(name)))
        .forEach(setting -> problem(settings, setting, file).ifPresent(problems::add));
    return problems.size() == before;
  }

  private static Optional<String> problem(
      SchoolSettings settings, Setting<?> setting, Map<String, Object> file) {
    if (file.get(setting.key()) instanceof List<?> && setting.shape() != Setting.Shape.LIST) {
      return Optional.of(
          setting.key() + ": found a list, expected one value: " + setting.expected());
    }
    try {
      return settings.problem(setting);
    } catch (ConfigurationException e) {
      return Optional.of(
          setting.key() + ": found ${…} that stands for nothing, expected " + setting.expected());
    }
  }

  private static List<PolicyVersion> versions(
      AttendanceConfiguration school, List<String> problems, Messages words) {
    try {
      Policy configured = PolicyReader.named(school.getPolicy());
      StoreFile store = new StoreFile(storeOf(school));
      store.refuseOthers();
      List<PolicyVersion> versions =
          LivePolicies.versions(configured, ApprovedPolicyReader.approvedIn(store.path()));
      versions.stream()
          .filter(version -> !version.configured() && clash(configured, version.policy()))
          .forEach(version -> problems.add(clash(version)));
      return versions;
    } catch (PolicyException e) {
      e.problems().forEach(problem -> problems.add("attendance.policy: " + problem));
    } catch (StoreException e) {
      problems.add("attendance.store: " + e.said().in(words));
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
          KnownProtocols.all());
    } catch (ConfigurationProblem e) {
      problems.addAll(e.problems());
      return List.of();
    }
  }
}
