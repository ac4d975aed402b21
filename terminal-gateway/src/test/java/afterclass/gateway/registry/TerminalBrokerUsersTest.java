package afterclass.gateway.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.credential.CredentialFormat;
import afterclass.gateway.link.TopicFilters;
import afterclass.gateway.link.mqtt.BrokerRefusal;
import afterclass.gateway.link.mqtt.BrokerUser;
import afterclass.gateway.protocol.Secret;
import afterclass.gateway.session.FixedDirectory;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.session.Terminal.LinkKind;
import afterclass.gateway.session.TerminalDirectory;
import afterclass.gateway.wire.Bytes;
import afterclass.gateway.wiring.KnownProtocols;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who the users of the embedded broker are, and what each may do there. */
class TerminalBrokerUsersTest {
  private static final Instant NOW = Instant.parse("2026-11-23T07:00:00Z");

  private final List<Terminal> registered =
      new ArrayList<>(
          List.of(
              terminal("school", "gate-1", "attendance", ""),
              terminal("school", "face-1", "face", "1026700"),
              terminal("school", "hall", "tasmota", "hall-2"),
              terminal("school", "east", "tasmota", "wing/hall-2"),
              terminal("school", "solo", "tasmota", ""),
              terminal("school", "rfid", "esp-rfid", "door#lobby"),
              terminal("school", "card", "esphome", "lab/tag"),
              terminal("north", "gate-7", "attendance", ""),
              terminal("south", "gate-7", "attendance", "")));

  private final RefusedClients refused = new RefusedClients();
  private final TerminalBrokerUsers users =
      new TerminalBrokerUsers(live(), KnownProtocols.all(), refused, InstantSource.fixed(NOW));

  private static Terminal terminal(String site, String id, String protocol, String address) {
    return new Terminal(
        id,
        site,
        LinkKind.MQTT,
        protocol,
        address,
        0,
        ZoneOffset.UTC,
        CredentialFormat.AS_READ,
        "",
        null,
        "");
  }

  /** Returns a directory that always shows the current list. */
  private TerminalDirectory live() {
    return new TerminalDirectory() {
      @Override
      public Optional<Terminal> find(String site, String id) {
        return new FixedDirectory(registered).find(site, id);
      }

      @Override
      public List<Terminal> all() {
        return List.copyOf(registered);
      }
    };
  }

  private static boolean among(Set<String> filters, String topic) {
    return filters.stream().anyMatch(filter -> TopicFilters.covers(filter, topic));
  }

  private BrokerUser user(String user) {
    return users.find(user).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "gate-1, attendance/school/gate-1/punch, true",
    "gate-1, attendance/school/gate-1/status, true",
    "gate-1, attendance/school/gate-1/ack, false",
    "gate-1, attendance/north/gate-1/punch, false",
    "gate-1, attendance/school/gate-2/punch, false",
    "gate-1, mqtt/face/basic, false",
    "1026700, mqtt/face/1026700/Rec, true",
    "1026700, mqtt/face/1026700/rec/AttendanceRecord, true",
    "1026700, mqtt/face/basic, true",
    "1026700, mqtt/face/heartbeat, true",
    "1026700, mqtt/face/1026700, false",
    "1026700, mqtt/face/1026701/Rec, false",
    "1026700, mqtt/face/1026701, false",
    "hall-2, tele/hall-2/SENSOR, true",
    "hall-2, hall-2/stat/RESULT, true",
    "solo, upstairs/solo/tele/LWT, true",
    "solo, upstairs/tele/solo/SENSOR, true",
    "hall-2, upstairs/hall-2/tele/LWT, false",
    "hall-2, cmnd/hall-2/POWER, false",
    "hall-2, tele/hall-3/SENSOR, false",
    "hall-2, wing/tele/hall-2/SENSOR, false",
    "hall-2, tele/wing/hall-2/SENSOR, false",
    "wing/hall-2, wing/tele/hall-2/SENSOR, true",
    "wing/hall-2, tele/wing/hall-2/SENSOR, true",
    "wing/hall-2, tele/hall-2/SENSOR, false",
    "door#lobby, door/send, true",
    "door#lobby, door, true",
    "door#lobby, doors/send, false",
    "lab/tag, lab/tag, true",
    "lab/tag, lab/status, true",
    "lab/tag, lab/debug, true",
    "lab/tag, lab/sensor/state, true",
    "lab/tag, lab/tele/solo/SENSOR, false",
    "lab/tag, laboratory/tag, false",
    "north/gate-7, attendance/north/gate-7/punch, true",
    "north/gate-7, attendance/south/gate-7/punch, false"
  })
  void aTerminalWritesItsOwnTopicsAndNoOthers(String user, String topic, boolean may) {
    assertEquals(may, among(user(user).writes(), topic));
  }

  @ParameterizedTest
  @CsvSource({
    "gate-1, attendance/school/gate-1/ack, true",
    "gate-1, attendance/school/+/ack, false",
    "gate-1, attendance/#, false",
    "gate-1, #, false",
    "1026700, mqtt/face/1026700, true",
    "1026700, mqtt/face/+, false",
    "hall-2, cmnd/hall-2/#, true",
    "hall-2, cmnd/#, false"
  })
  void aTerminalReadsWhatIsSaidToItAlone(String user, String filter, boolean may) {
    assertEquals(may, among(user(user).reads(), filter));
  }

  @Test
  void onlyStatesAreRetained() {
    assertEquals(Set.of("attendance/school/gate-1/status"), user("gate-1").retains());
    assertEquals(Set.of(), user("1026700").retains());
    assertTrue(among(user("hall-2").retains(), "tele/hall-2/LWT"));
    assertFalse(among(user("hall-2").retains(), "tele/hall-2/SENSOR"));
    assertEquals(Set.of("lab/status"), user("lab/tag").retains());
  }

  @Test
  void aNameThatTwoSitesHaveIsNobodys() {
    assertEquals(Optional.empty(), users.find("gate-7"));
    assertEquals(Set.of(), users.stranger("gate-7").writes());
    assertEquals(Optional.of("south/gate-7"), users.userOf(registered.get(8)));
  }

  @Test
  void aRegistrationAPasswordAndARetirementCountAtOnce() {
    assertEquals(Optional.empty(), users.find("gate-9"));
    Terminal fresh = terminal("school", "gate-9", "attendance", "");
    registered.add(fresh);
    assertEquals(null, user("gate-9").password());
    Secret secret = new Secret(Bytes.ofUtf8("k7mw-2xqp-ha9d-tf4n"));
    registered.set(registered.size() - 1, fresh.withSecret(secret));
    assertEquals(secret, user("gate-9").password());
    registered.remove(registered.size() - 1);
    assertEquals(Optional.empty(), users.find("gate-9"));
  }

  @ParameterizedTest
  @CsvSource({
    "new-1, attendance/school/new-1/punch, true",
    "new-1, mqtt/face/new-1/Rec, true",
    "new-1, mqtt/face/basic, true",
    "new-1, tele/new-1/SENSOR, true",
    "new-1, attendance/school/gate-1/punch, false",
    "new-1, attendance/school/new-1/ack, false",
    "gate-1, attendance/school/gate-1/punch, false",
    "hall, tele/hall-2/SENSOR, false",
    "wing, wing/tele/hall-2/SENSOR, false",
    "lab, lab/tele/SENSOR, false",
    "tele, tele/tele/SENSOR, false",
    "+, attendance/school/gate-1/punch, false",
    "#, attendance/school/gate-1/punch, false",
    "school/gate-1, attendance/school/gate-1/punch, false",
    "basic, mqtt/face/basic, false"
  })
  void aStrangerSpeaksUnderItsOwnNameAlone(String user, String topic, boolean may) {
    assertEquals(may, among(users.stranger(user).writes(), topic));
  }

  @ParameterizedTest
  @CsvSource({
    "attendance/school/gate-1/punch, true",
    "attendance/school/gate-9/punch, true",
    "attendance/school/gate-1/ack, false",
    "attendance/school/gate-9/ack, false",
    "tele/hall-2/SENSOR, true",
    "cmnd/hall-2/POWER, false",
    "mqtt/face/basic, true",
    "mqtt/face/1026700, false",
    "mqtt/face/1026701, false",
    "attendance-gateway/x/round, false",
    "elsewhere/x, false"
  })
  void whoeverGivesNoNameSpeaksForThoseWithoutAPassword(String topic, boolean may) {
    assertEquals(may, among(users.nameless().writes(), topic));
    assertEquals(Set.of(), users.nameless().closed());
  }

  @Test
  void aPasswordClosesATerminalToWhoeverGivesNoName() {
    Secret secret = new Secret(Bytes.ofUtf8("k7mw-2xqp-ha9d-tf4n"));
    registered.set(0, registered.get(0).withSecret(secret));
    BrokerUser nameless = users.nameless();
    assertTrue(among(nameless.closed(), "attendance/school/gate-1/punch"));
    assertTrue(among(nameless.closed(), "attendance/school/gate-1/status"));
    assertTrue(among(nameless.closed(), "attendance/school/gate-1/ack"));
    assertFalse(among(nameless.closed(), "attendance/school/gate-9/punch"));
  }

  @Test
  void whoWasRefusedIsListedAndOnlySoMany() {
    users.refused("gate-1", "x", "10.0.0.9", BrokerRefusal.WRONG_PASSWORD);
    users.refused("new\u001b[2J", "y", "10.0.0.8", BrokerRefusal.STRANGER);
    users.refused("gate-1", "z", "10.0.0.9", BrokerRefusal.WRONG_PASSWORD);
    List<RefusedClient> list = refused.list();
    assertEquals(
        List.of("gate-1 z 2 false", "new\ufffd[2J y 1 false"),
        list.stream()
            .map(k -> k.user() + " " + k.clientId() + " " + k.times() + " " + k.mayBeAdopted())
            .toList());
    for (int i = 0; i < 2 * RefusedClients.MOST; i++) {
      users.refused("name" + i, "", "10.0.0.9", BrokerRefusal.STRANGER);
    }
    assertEquals(RefusedClients.MOST, refused.list().size());
    assertTrue(refused.list().get(0).mayBeAdopted());
  }
}
