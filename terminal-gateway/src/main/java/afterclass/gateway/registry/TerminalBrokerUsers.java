package afterclass.gateway.registry;

import afterclass.gateway.link.TopicFilters;
import afterclass.gateway.link.mqtt.BrokerRefusal;
import afterclass.gateway.link.mqtt.BrokerUser;
import afterclass.gateway.link.mqtt.BrokerUsers;
import afterclass.gateway.protocol.MessageProtocol;
import afterclass.gateway.protocol.Protocols;
import afterclass.gateway.protocol.Station;
import afterclass.gateway.protocol.TopicRights;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.session.Terminal.LinkKind;
import afterclass.gateway.session.TerminalDirectory;
import afterclass.gateway.transaction.StoreException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The registered terminals that may connect to the embedded broker: each has a user name, and the
 * topic rights that its protocol states. A registration, a new password and a retirement take
 * effect at the next message. Thread-safe.
 */
public final class TerminalBrokerUsers implements BrokerUsers {
  private static final Logger LOG = LoggerFactory.getLogger(TerminalBrokerUsers.class);
  private static final int LONGEST_NAME = 64;
  private static final int MOST_STRANGERS = 1_000;
  private static final BrokerUser NOBODY =
      new BrokerUser("", null, Set.of(), Set.of(), Set.of(), 0);

  /**
   * The embedded broker's clients according to one state of the registry.
   *
   * @param terminals the registered terminals
   * @param users the user name of each terminal
   * @param byUser each terminal by its user name
   * @param taken all user names, ids and addresses of terminals
   * @param strangers recent unregistered clients, since every packet needs their rights
   * @param nameless the rights of clients without a user name
   */
  private record Table(
      List<Terminal> terminals,
      Map<Terminal, String> users,
      Map<String, BrokerUser> byUser,
      Set<String> taken,
      Map<String, BrokerUser> strangers,
      BrokerUser nameless) {}

  private final TerminalDirectory directory;
  private final Protocols protocols;
  private final RefusedClients refusedClients;
  private final InstantSource clock;
  private volatile Table table =
      new Table(List.of(), Map.of(), Map.of(), Set.of(), new ConcurrentHashMap<>(), NOBODY);

  /**
   * Creates the embedded broker's client list from a registry.
   *
   * @param refusedClients the record of refusals
   */
  public TerminalBrokerUsers(
      TerminalDirectory directory,
      Protocols protocols,
      RefusedClients refusedClients,
      InstantSource clock) {
    this.directory = directory;
    this.protocols = protocols;
    this.refusedClients = refusedClients;
    this.clock = clock;
  }

  @Override
  public Optional<BrokerUser> find(String user) {
    return Optional.ofNullable(table().byUser.get(user));
  }

  @Override
  public BrokerUser nameless() {
    return table().nameless;
  }

  @Override
  public BrokerUser stranger(String user) {
    Map<String, BrokerUser> lately = table().strangers;
    BrokerUser known = lately.get(user);
    if (known == null) {
      known = madeStranger(user);
      if (lately.size() >= MOST_STRANGERS) {
        lately.clear();
      }
      lately.put(user, known);
    }
    return known;
  }

  private BrokerUser madeStranger(String user) {
    Set<String> writes = new LinkedHashSet<>();
    Set<String> retains = new LinkedHashSet<>();
    Set<String> reads = new LinkedHashSet<>();
    int largest = 0;
    if (isName(user) && !table().taken.contains(user)) {
      Station station = new Station(user, user, ZoneOffset.UTC, null);
      for (MessageProtocol protocol : protocols.overMessages()) {
        TopicRights rights = protocol.strangersRights(station);
        writes.addAll(rights.writes());
        retains.addAll(rights.retains());
        reads.addAll(rights.reads());
        largest = Math.max(largest, rights.largest());
      }
    }
    return new BrokerUser(user, null, free(writes), free(retains), reads, largest);
  }

  /**
   * Returns those filters that match no registered terminal's topics, or that all terminals share.
   */
  private Set<String> free(Set<String> filters) {
    List<String> registered =
        table().byUser.values().stream().flatMap(user -> user.writes().stream()).toList();
    return filters.stream()
        .filter(
            filter ->
                registered.stream()
                    .noneMatch(
                        theirs -> TopicFilters.meet(filter, theirs) && !theirs.equals(filter)))
        .collect(Collectors.toSet());
  }

  @Override
  public void refused(String user, String clientId, String from, BrokerRefusal why) {
    refusedClients.refused(user, clientId, from, why, clock.instant());
  }

  /**
   * Returns a terminal's user name at the embedded broker; empty if it does not use that broker.
   */
  public Optional<String> userOf(Terminal terminal) {
    return Optional.ofNullable(table().users.get(terminal));
  }

  /** Tells whether a user name is one topic level without wildcards and invisible characters. */
  static boolean isName(String user) {
    return !user.isBlank()
        && user.length() <= LONGEST_NAME
        && user.equals(user.strip())
        && user.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || "-_.: ".indexOf(c) >= 0);
  }

  private Table table() {
    Table known = table;
    try {
      List<Terminal> now = directory.all();
      if (!now.equals(known.terminals)) {
        known = tableOf(now);
        table = known;
      }
    } catch (StoreException | IllegalStateException | UncheckedIOException e) {
      // The broker's threads must continue: the rights as last read stay in effect.
      LOG.warn("the terminals cannot be read for the broker: {}", e.toString());
    }
    return known;
  }

  private Table tableOf(List<Terminal> all) {
    Map<Terminal, String> users = users(all);
    Map<Terminal, TopicRights> rights = new LinkedHashMap<>();
    users.keySet().forEach(terminal -> rights.put(terminal, rights(terminal)));
    Map<String, BrokerUser> byUser = new HashMap<>();
    Set<String> taken = new HashSet<>();
    rights.forEach(
        (terminal, own) -> {
          String user = Objects.requireNonNull(users.get(terminal));
          byUser.put(
              user,
              new BrokerUser(
                  user,
                  terminal.secret(),
                  apart(terminal, own.writes(), rights),
                  apart(terminal, own.retains(), rights),
                  own.reads(),
                  own.largest()));
          taken.addAll(List.of(user, terminal.id(), terminal.asStation().address()));
          taken.add(lastLevel(terminal.asStation().address()));
        });
    return new Table(
        List.copyOf(all),
        Map.copyOf(users),
        Map.copyOf(byUser),
        Set.copyOf(taken),
        new ConcurrentHashMap<>(),
        nameless(byUser.values()));
  }

  /** Returns the rights of nameless clients: topics of terminals with a password are excluded. */
  private BrokerUser nameless(Collection<BrokerUser> registered) {
    Set<String> writes = new LinkedHashSet<>();
    Set<String> retains = new LinkedHashSet<>();
    Set<String> reads = new LinkedHashSet<>();
    Set<String> closed = new LinkedHashSet<>();
    Station any = new Station("+", "+", ZoneOffset.UTC, null);
    int largest = 0;
    for (MessageProtocol protocol : protocols.overMessages()) {
      TopicRights rights = protocol.strangersRights(any);
      writes.addAll(rights.writes());
      retains.addAll(rights.retains());
      reads.addAll(rights.reads());
      largest = Math.max(largest, rights.largest());
    }
    for (BrokerUser user : registered) {
      if (user.password() == null) {
        writes.addAll(user.writes());
        retains.addAll(user.retains());
        reads.addAll(user.reads());
        largest = Math.max(largest, user.largest());
      } else {
        closed.addAll(user.writes());
        closed.addAll(user.reads());
      }
    }
    return new BrokerUser("", null, writes, retains, reads, closed, largest);
  }

  private static String lastLevel(String address) {
    return address.substring(address.lastIndexOf('/') + 1);
  }

  private TopicRights rights(Terminal terminal) {
    return protocols.overMessages().stream()
        .filter(protocol -> protocol.name().equals(terminal.protocol()))
        .findFirst()
        .map(protocol -> protocol.rights(terminal.site(), terminal.asStation()))
        .orElse(TopicRights.NONE);
  }

  /**
   * Returns a terminal's filters without those that match another's topics: a message goes to the
   * first protocol that knows its topic, and there to the most specific name. If one Tasmota is
   * called {@code hall} and another {@code east/hall}, only the latter may write {@code
   * east/tele/hall/SENSOR}.
   */
  private Set<String> apart(Terminal own, Set<String> filters, Map<Terminal, TopicRights> rights) {
    return filters.stream()
        .filter(
            filter ->
                rights.entrySet().stream()
                    .filter(entry -> !entry.getKey().equals(own))
                    .noneMatch(
                        entry ->
                            entry.getValue().writes().stream()
                                .anyMatch(theirs -> yields(own, filter, entry.getKey(), theirs))))
        .collect(Collectors.toSet());
  }

  /** Tells whether a filter is denied to a terminal because another one owns matching topics. */
  private boolean yields(Terminal own, String filter, Terminal other, String theirs) {
    int later = Integer.compare(place(own), place(other));
    return TopicFilters.meet(filter, theirs)
        && (later > 0 || (later == 0 && !TopicFilters.covers(theirs, filter)));
  }

  /** Returns the place of the terminal's protocol in the order in which senders are looked up. */
  private int place(Terminal terminal) {
    List<String> names = protocols.overMessages().stream().map(MessageProtocol::name).toList();
    return names.indexOf(terminal.protocol());
  }

  /** Returns each terminal's user name: its name in topics, with its site if two share it. */
  private static Map<Terminal, String> users(List<Terminal> all) {
    List<Terminal> clients = all.stream().filter(t -> t.link() == LinkKind.MQTT).toList();
    Map<String, Long> count =
        clients.stream()
            .collect(Collectors.groupingBy(TerminalBrokerUsers::inTopics, Collectors.counting()));
    Map<Terminal, String> users = new LinkedHashMap<>();
    for (Terminal terminal : clients) {
      String name = inTopics(terminal);
      boolean alone = count.getOrDefault(name, 0L) == 1;
      users.put(terminal, alone ? name : terminal.name().toString());
    }
    return users;
  }

  private static String inTopics(Terminal terminal) {
    return terminal.asStation().address();
  }
}
