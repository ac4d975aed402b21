package afterclass.simulator.load;

import afterclass.gateway.journal.JournalRecord;
import afterclass.gateway.journal.PunchJournal;
import afterclass.gateway.journal.StoredRecord;
import afterclass.gateway.wiring.EmbeddedGateway;
import afterclass.simulator.api.GatewayApi;
import afterclass.simulator.api.OwnAccount;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The environment of a load run: the service with a fresh store and people. */
public final class LoadStage {

  private static final String SITE = "load";
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Number of people who punch in turn. */
  private static final int PEOPLE = 1_000;

  private LoadStage() {}

  /**
   * Starts the service, runs the load, counts the records and stops everything.
   *
   * @param directory directory of the store; must exist
   * @param broker an external broker, or empty for the embedded one
   */
  public static LoadResult run(
      LoadPlan plan, Path directory, Optional<URI> broker, InstantSource clock)
      throws IOException, InterruptedException {
    int port = freePort();
    URI address = broker.orElse(URI.create("tcp://127.0.0.1:" + port));
    Map<String, Object> settings = new HashMap<>();
    settings.put("micronaut.server.port", -1);
    settings.put("attendance.site", SITE);
    settings.put("attendance.zone", ZONE.getId());
    settings.put("attendance.store", directory.resolve("attendance.db").toString());
    settings.put("attendance.mqtt.broker", broker.map(URI::toString).orElse("embedded"));
    settings.put("attendance.mqtt.port", port);
    settings.put("attendance.mqtt.client-id", "attendance-load-" + ProcessHandle.current().pid());
    for (int i = 0; i < plan.terminals(); i++) {
      settings.put("attendance.terminals." + LoadRun.name(i) + ".link", "mqtt");
      settings.put("attendance.terminals." + LoadRun.name(i) + ".protocol", "attendance");
    }
    try (EmbeddedGateway gateway = EmbeddedGateway.start(settings, clock);
        LoadRun run = new LoadRun(plan, address, SITE, ZONE, clock, LoadStage::card)) {
      importPeople(OwnAccount.api(gateway), LocalDate.ofInstant(clock.instant(), ZONE));
      run.begin();
      Duration took = run.send(PATIENCE);
      return counted(gateway.bean(PunchJournal.class), run, took);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }

  private static String card(int punch) {
    return String.format("%010d", 8_000_000 + punch % PEOPLE);
  }

  private static void importPeople(GatewayApi api, LocalDate today)
      throws IOException, InterruptedException {
    StringBuilder staff = new StringBuilder("staffNo,name\n");
    StringBuilder cards = new StringBuilder("card,staffNo,from\n");
    for (int i = 0; i < PEOPLE; i++) {
      String no = String.format("L%04d", i);
      staff.append(no).append(',').append(no).append('\n');
      cards.append(card(i)).append(',').append(no).append(',').append(today).append('\n');
    }
    api.importCsv("staff", staff.toString());
    api.importCsv("cards", cards.toString());
  }

  private static LoadResult counted(PunchJournal journal, LoadRun run, Duration took) {
    Set<String> distinct = new HashSet<>();
    long stored = 0;
    long position = 0;
    List<StoredRecord> page = journal.after(position, 10_000);
    while (!page.isEmpty()) {
      for (StoredRecord one : page) {
        position = one.position();
        if (one.record().kind() == JournalRecord.Kind.PUNCH) {
          stored++;
          distinct.add(one.record().terminal() + " " + one.record().recordNo());
        }
      }
      page = journal.after(position, 10_000);
    }
    return run.result(stored, distinct.size(), took);
  }
}
