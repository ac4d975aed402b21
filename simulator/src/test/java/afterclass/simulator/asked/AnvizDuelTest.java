package afterclass.simulator.asked;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.protocol.LineController;
import afterclass.gateway.protocol.Secret;
import afterclass.gateway.protocol.Station;
import afterclass.gateway.protocol.anviz.Anviz;
import afterclass.gateway.wire.Bytes;
import afterclass.simulator.terminal.anviz.AnvizClock;
import afterclass.simulator.terminal.anviz.ClockFault;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests of the gateway's Anviz master with virtual clocks: no record is lost or stored twice. */
class AnvizDuelTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final int FETCH = 0x40;
  private static final int CLEAR = 0x4E;
  private static final int COUNT = 0x3C;

  private final List<AnvizClock> clocks = new ArrayList<>();
  private final Duel duel;
  private final Random random = new Random(20261124L);
  private long users;

  AnvizDuelTest() {
    duel = new Duel(random, this::onTheWire);
  }

  private byte[] onTheWire(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    clocks.forEach(clock -> out.writeBytes(clock.hear(bytes)));
    clocks.forEach(this::nothingIsLetGoOfThatIsNotStored);
    return out.toByteArray();
  }

  private void nothingIsLetGoOfThatIsNotStored(AnvizClock clock) {
    List<Long> all = clock.users();
    for (long user : all.subList(0, all.size() - clock.fresh())) {
      String record = "clock-" + clock.id() + "|user/" + user;
      assertTrue(duel.credentials.contains(record), record + " was let go of and is not stored");
    }
  }

  private AnvizClock clock(int capacity) {
    AnvizClock clock = new AnvizClock(clocks.size() + 1L, capacity, ZONE, duel);
    clocks.add(clock);
    return clock;
  }

  private LineController master(@Nullable String password, String form) {
    Secret secret = password == null ? null : new Secret(Bytes.ofUtf8(password));
    List<Station> stations =
        clocks.stream()
            .map(
                clock ->
                    new Station("clock-" + clock.id(), form.formatted(clock.id()), ZONE, secret))
            .toList();
    return new Anviz().newMaster(stations, count -> Bytes.copyOf(new byte[count]));
  }

  private Duration ahead() {
    return Objects.requireNonNull(duel.ahead.get("clock-1"), "its clock was not read");
  }

  private void punch(AnvizClock clock) {
    duel.say(clock.punch(++users));
  }

  private void punches(AnvizClock clock, int count) {
    for (int i = 0; i < count; i++) {
      punch(clock);
    }
  }

  private void everythingIsHereOnce(String where) {
    for (AnvizClock clock : clocks) {
      assertEquals(0, clock.fresh(), where);
      assertEquals(0, clock.forbidden(), where);
    }
    assertEquals(users, duel.credentials.size(), where);
    assertEquals(users, duel.journal.size(), where + ": a repeat has the same identity");
  }

  @Test
  void fiftyOneNewRecordsAreFetchedAsCrossChexDoes() {
    AnvizClock clock = clock(50_000);
    punches(clock, 51);
    duel.begin(master(null, "%d"));
    duel.run(Duration.ofMillis(900));
    List<String> sent = duel.sent.stream().map(Bytes::hex).toList();
    assertEquals(
        List.of(
            "a50000000138000028ca",
            "a5000000013c000049a9",
            "a50000000140000202193ec0",
            "a50000000140000200198ef3",
            "a50000000140000200198ef3",
            "a5000000013c000049a9",
            "a5000000014e000402000033944d",
            "a5000000013c000049a9"),
        sent);
    everythingIsHereOnce("51");
    assertTrue(duel.journal.values().stream().allMatch(times -> times == 1));
    assertEquals(Map.of("clock-1", 51L), duel.backlogs);
    assertEquals(1, duel.wholes);
    assertEquals(List.of(), duel.told);
  }

  /**
   * Whatever fault affects a request, every record is stored in the journal, and cleared only then.
   */
  @ParameterizedTest
  @EnumSource(ClockFault.class)
  void oneFaultAtOneQuestionLosesNothing(ClockFault fault) {
    for (int command : new int[] {COUNT, FETCH, CLEAR, 0x38}) {
      for (int before = 0; before < 5; before++) {
        clocks.clear();
        duel.credentials.clear();
        duel.journal.clear();
        users = 0;
        AnvizClock clock = clock(50_000);
        punches(clock, 60);
        for (int i = 0; i < before; i++) {
          clock.fault(command, ClockFault.NONE);
        }
        clock.fault(command, fault);
        if (fault == ClockFault.PUNCH_BETWEEN) {
          clock.between(++users);
        }
        duel.begin(master(null, "%d"));
        duel.run(Duration.ofMinutes(3));
        if (fault == ClockFault.PUNCH_BETWEEN && clock.size() == 60) {
          users--; // the request was never sent so often
        }
        everythingIsHereOnce(fault + " at " + Integer.toHexString(command) + " after " + before);
      }
    }
  }

  /**
   * Late answers shift the conversation by one, and then one is lost. A master that took the next
   * answer for the next packet, or requested one more, would clear 25 records without reading them.
   */
  @Test
  void aPacketThatIsLostBehindLateOnesIsNotSkipped() {
    AnvizClock clock = clock(50_000);
    punches(clock, 130);
    clock.fault(FETCH, ClockFault.NONE);
    clock.fault(FETCH, ClockFault.LATE);
    clock.fault(FETCH, ClockFault.LATE);
    clock.fault(FETCH, ClockFault.LOSE_ANSWER);
    duel.begin(master(null, "%d"));
    duel.run(Duration.ofMinutes(1));
    everythingIsHereOnce("late");
    assertTrue(clock.asked(FETCH) > 6, "asked " + clock.asked(FETCH) + " times");
  }

  /** Three clocks, many punches, every kind of fault, a killed gateway and a broken line. */
  @Test
  void aBadWeekLosesAndDoublesNothing() {
    long seed = Long.getLong("duel.seed", 4711L);
    for (int round = 0; round < Integer.getInteger("duel.rounds", 8); round++) {
      badDay(seed + round);
    }
  }

  private void badDay(long seed) {
    String where = "seed " + seed;
    Random chance = new Random(seed);
    clocks.clear();
    duel.credentials.clear();
    duel.journal.clear();
    users = 0;
    for (int i = 0; i < 3; i++) {
      clock(50_000).live(chance.nextBoolean());
    }
    duel.storing = Duration.ofMillis(1 + chance.nextInt(2_000));
    duel.begin(master(null, "%d"));
    ClockFault[] faults = ClockFault.values();
    int[] commands = {COUNT, FETCH, FETCH, CLEAR, CLEAR, 0x38, 0x39};
    for (int i = 0; i < 120; i++) {
      AnvizClock clock = clocks.get(chance.nextInt(clocks.size()));
      switch (chance.nextInt(8)) {
        case 0, 1, 2 -> punches(clock, 1 + chance.nextInt(chance.nextInt(10) == 0 ? 300 : 5));
        case 3, 4, 5 -> {
          ClockFault fault = faults[chance.nextInt(faults.length)];
          if (fault != ClockFault.PUNCH_BETWEEN) {
            clock.fault(commands[chance.nextInt(commands.length)], fault);
          }
        }
        case 6 -> clock.drift(Duration.ofSeconds(chance.nextInt(7_200) - 3_600));
        default -> {
          if (chance.nextInt(4) == 0) {
            duel.begin(master(null, "%d"));
          } else if (chance.nextInt(3) == 0) {
            duel.reopen();
          } else {
            clock.powerLost();
          }
        }
      }
      duel.run(Duration.ofMillis(chance.nextInt(20_000)));
    }
    duel.run(Duration.ofMinutes(30));
    everythingIsHereOnce(where);
  }

  @Test
  void aRecordToldLiveAndFetchedLaterIsTheSame() {
    AnvizClock clock = clock(50_000);
    clock.live(true);
    duel.begin(master(null, "%d"));
    duel.run(Duration.ofMillis(300));
    punch(clock);
    duel.run(Duration.ofMillis(100));
    assertEquals(1, duel.journal.size(), "it is here before anybody asked");
    assertEquals(1, clock.fresh());
    duel.run(Duration.ofSeconds(5));
    everythingIsHereOnce("live");
    assertEquals(List.of(2), List.copyOf(duel.journal.values()), "and came once more");
  }

  @Test
  void aClockThatIsAlonePerhapsNeedsNoNumber() {
    punches(clock(50_000), 3);
    duel.begin(
        new Anviz()
            .newMaster(
                List.of(new Station("clock-1", "", ZONE, null)),
                count -> Bytes.copyOf(new byte[count])));
    duel.run(Duration.ofSeconds(2));
    everythingIsHereOnce("any");
  }

  @Test
  void aClockWithAPasswordIsAskedWithIt() {
    AnvizClock clock = clock(50_000);
    clock.password("12345");
    punches(clock, 2);
    duel.begin(master("admin:12345", "%d"));
    duel.run(Duration.ofSeconds(2));
    everythingIsHereOnce("password");
    assertEquals(List.of(), duel.told);
  }

  @Test
  void aWrongPasswordIsToldAndTriedLessAndLess() {
    AnvizClock clock = clock(50_000);
    clock.password("12345");
    duel.begin(master("54321", "%d"));
    duel.run(Duration.ofMinutes(10));
    assertEquals(
        "password-refused clock-1: it refuses the password: return code 01 (failed)",
        duel.told.get(0));
    assertEquals(
        "silent clock-1: answers 84 with return code 01 (failed) and 0 bytes", duel.told.get(1));
    assertTrue(clock.asked(0x04) < 20, "asked " + clock.asked(0x04) + " times");
  }

  @Test
  void aWrongClockIsReadAndSetWhenNothingIsUnfetched() {
    AnvizClock clock = clock(50_000);
    clock.drift(Duration.ofHours(4));
    punches(clock, 30);
    duel.begin(master(null, "%d"));
    duel.run(Duration.ofMillis(50));
    assertTrue(ahead().minus(Duration.ofHours(4)).abs().toSeconds() < 2);
    duel.run(Duration.ofSeconds(5));
    everythingIsHereOnce("clock");
    assertTrue(clock.drift().abs().compareTo(Duration.ofSeconds(1)) <= 0, "" + clock.drift());
    assertTrue(ahead().abs().toSeconds() < 2);
    List<String> commands = duel.sent.stream().map(bytes -> bytes.hex().substring(10, 12)).toList();
    assertTrue(commands.indexOf("39") > commands.lastIndexOf("4e"), "" + commands);
    assertTrue(
        duel.told.get(0).startsWith("clock-set: the clock was 14400 s ahead"), "" + duel.told);
    duel.run(Duration.ofMinutes(30));
    assertEquals(1, clock.asked(0x39));
  }

  @Test
  void aMemoryThatFillsUpIsToldBeforeItIsFull() {
    AnvizClock clock = clock(1_000);
    duel.begin(master(null, "%d/1000"));
    punches(clock, 890);
    duel.run(Duration.ofSeconds(20));
    assertEquals(List.of(), duel.told);
    punches(clock, 15);
    duel.run(Duration.ofSeconds(20));
    assertEquals(
        List.of(
            "memory-nearly-full clock-1: its memory is 90 % full (of 1000 records): erase fetched"
                + " records at the time clock itself"),
        duel.told.stream().distinct().toList());
    punches(clock, 100);
    duel.run(Duration.ofSeconds(20));
    assertTrue(duel.told.get(duel.told.size() - 1).startsWith("memory-full clock-1"));
    assertEquals(5, clock.refused());
    users -= 5;
    everythingIsHereOnce("memory");
  }

  /**
   * One clock is absent: the other is polled as often as if it were alone, within a few percent.
   */
  @Test
  void anAbsentClockHardlySlowsTheOthers() {
    AnvizClock there = clock(50_000);
    AnvizClock absent = clock(50_000);
    absent.off(true);
    duel.begin(master(null, "%d"));
    duel.run(Duration.ofMinutes(10));
    duel.sent.clear();
    int before = there.asked(COUNT);
    duel.run(Duration.ofMinutes(60));
    int asked = there.asked(COUNT) - before;
    assertTrue(asked > 1_100, "asked " + asked + " times in an hour, alone it is 1200");
    long probes = duel.sent.stream().filter(bytes -> bytes.hex().startsWith("a500000002")).count();
    assertTrue(probes <= 60 && probes >= 50, probes + " probes of one second in an hour");
    assertEquals(List.of("silent clock-2: does not answer 38"), duel.told);
    absent.off(false);
    punches(absent, 3);
    duel.run(Duration.ofSeconds(70));
    everythingIsHereOnce("absent");
  }

  @Test
  void aHeartbeatIsAnswered() {
    AnvizClock clock = clock(50_000);
    duel.begin(master(null, "%d"));
    duel.run(Duration.ofMillis(300));
    duel.sent.clear();
    duel.say(clock.heartbeat());
    duel.run(Duration.ofMillis(50));
    assertEquals(1, duel.sent.size());
    assertTrue(duel.sent.get(0).hex().startsWith("a500000001ff0000"), "" + duel.sent);
  }

  /** Another program fetches and clears records in between: the master clears none in addition. */
  @Test
  void anotherProgramThatClearsIsNoticed() {
    AnvizClock clock = clock(50_000);
    punches(clock, 10);
    duel.storing = Duration.ofSeconds(1);
    duel.begin(master(null, "%d"));
    duel.run(Duration.ofMillis(500));
    byte[] others = Bytes.ofHex("a5000000014e000402000033944d").toArray();
    duel.credentials.addAll(clock.users().stream().map(user -> "clock-1|user/" + user).toList());
    clock.hear(others);
    punches(clock, 5);
    duel.run(Duration.ofSeconds(20));
    everythingIsHereOnce("other");
    assertEquals(
        List.of(
            "cleared-by-another clock-1: another program clears its new records: 5 are new, 10 were"
                + " fetched"),
        duel.told);
  }

  @Test
  void equalRecordsOfOneSecondAreOnePunchAndAreLetGoOfTogether() {
    AnvizClock clock = clock(50_000);
    clock.punch(7);
    clock.punch(7);
    duel.begin(master(null, "%d"));
    duel.run(Duration.ofSeconds(2));
    assertEquals(0, clock.fresh());
    assertEquals(List.of(2), List.copyOf(duel.journal.values()));
    assertEquals(1, duel.credentials.size());
  }
}
