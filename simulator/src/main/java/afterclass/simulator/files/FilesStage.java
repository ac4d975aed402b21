package afterclass.simulator.files;

import afterclass.gateway.export.ExportLayout;
import afterclass.gateway.export.FactExports;
import afterclass.gateway.export.ListTable;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.roster.EnteredFacts;
import afterclass.gateway.roster.Fact;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.ImportPreview;
import afterclass.gateway.roster.ImportResult;
import afterclass.gateway.roster.ImportService;
import afterclass.gateway.roster.LiveRoster;
import afterclass.gateway.roster.RowProblem;
import afterclass.gateway.wiring.EmbeddedGateway;
import afterclass.simulator.world.SimulatedClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The measurement of large files: written to a directory, imported, exported, imported again. */
public final class FilesStage {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 28, 10, 0);

  private final OfficeFiles files;
  private final Path directory;

  private FilesStage(long seed, Path directory) {
    this.files = new OfficeFiles(seed);
    this.directory = directory;
  }

  /**
   * Writes the files, and imports and exports them.
   *
   * @param seed seed of all random choices
   * @param directory directory of the files and the stores; must exist
   */
  public static FilesResult run(long seed, Path directory) throws IOException {
    return new FilesStage(seed, directory).measured();
  }

  private FilesResult measured() throws IOException {
    OfficeFiles.Faulty roster = files.roster();
    try (EmbeddedGateway first = open("term.db");
        EmbeddedGateway years = open("years.db");
        EmbeddedGateway fresh = open("fresh.db")) {
      staff(first);
      byte[] file = written(first, "roster-with-ten-faults.xlsx", roster.rows());
      ImportService imports = first.bean(ImportService.class);
      long begun = System.nanoTime();
      ImportPreview would = imports.file(ImportKind.ROSTER, file).preview();
      Duration read = since(begun);
      begun = System.nanoTime();
      ImportResult took = imports.importCsv(ImportKind.ROSTER, file, true, "files");
      Duration stored = since(begun);

      staff(years);
      take(years, written(years, "roster-of-five-years.xlsx", files.years()));
      begun = System.nanoTime();
      byte[] list = list(years);
      grid(years, ExportLayout.PERSON);
      grid(years, ExportLayout.POST);
      Duration exported = since(begun);
      begun = System.nanoTime();
      ImportPreview again = years.bean(ImportService.class).file(ImportKind.ROSTER, list).preview();
      Duration back = since(begun);
      staff(fresh);
      take(fresh, list);
      return new FilesResult(
          would.rowsRead(),
          right(first, roster) ? took.rowsTaken() : 0,
          roster.wrong(),
          named(would),
          read,
          stored,
          facts(years).size(),
          exported,
          back,
          again.held().size() + again.replaced().size() + again.problems().size(),
          differing(facts(years), facts(fresh)));
    }
  }

  private EmbeddedGateway open(String store) {
    Map<String, Object> settings =
        Map.of(
            "attendance.zone",
            ZONE.getId(),
            "attendance.store",
            directory.resolve(store).toString());
    return EmbeddedGateway.forCommand(Map.of(), settings, new SimulatedClock(NOW, ZONE));
  }

  private void staff(EmbeddedGateway gateway) throws IOException {
    byte[] file = file(gateway, ImportKind.STAFF, "staff.xlsx", files.staff());
    take(gateway, ImportKind.STAFF, file);
  }

  private byte[] written(EmbeddedGateway gateway, String name, List<Map<String, String>> rows)
      throws IOException {
    return file(gateway, ImportKind.ROSTER, name, rows);
  }

  private byte[] file(
      EmbeddedGateway gateway, ImportKind kind, String name, List<Map<String, String>> rows)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ListTable table = new ListTable(kind.fileColumns(), rows);
    gateway.bean(FactExports.class).writeXlsx(kind, table, Messages.ZH, out);
    Files.write(directory.resolve(name), out.toByteArray());
    return out.toByteArray();
  }

  private static void take(EmbeddedGateway gateway, byte[] roster) {
    take(gateway, ImportKind.ROSTER, roster);
  }

  private static void take(EmbeddedGateway gateway, ImportKind kind, byte[] file) {
    ImportResult result = gateway.bean(ImportService.class).importCsv(kind, file, false, "files");
    if (!result.problems().isEmpty()) {
      throw new IllegalStateException(kind + ": " + result.problems().get(0));
    }
  }

  private byte[] list(EmbeddedGateway gateway) throws IOException {
    FactExports exports = gateway.bean(FactExports.class);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ListTable list = exports.list(ImportKind.ROSTER, Fact.ALWAYS, Fact.NEVER, Messages.ZH);
    exports.writeXlsx(ImportKind.ROSTER, list, Messages.ZH, out);
    Files.write(directory.resolve("exported-list.xlsx"), out.toByteArray());
    return out.toByteArray();
  }

  private void grid(EmbeddedGateway gateway, ExportLayout layout) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    gateway.bean(FactExports.class).writeGrid(layout, Fact.ALWAYS, Fact.NEVER, Messages.ZH, out);
    Files.write(directory.resolve("exported-by-" + layout.code() + ".xlsx"), out.toByteArray());
  }

  private static SortedMap<Long, String> named(ImportPreview would) {
    SortedMap<Long, String> named = new TreeMap<>();
    for (RowProblem problem : would.problems()) {
      named.merge(problem.line(), problem.column(), (one, other) -> one + " " + other);
    }
    return named;
  }

  /** Returns whether exactly the right rows of a file are in force, each as it was written. */
  private static boolean right(EmbeddedGateway gateway, OfficeFiles.Faulty file) {
    ListTable list =
        gateway
            .bean(FactExports.class)
            .list(ImportKind.ROSTER, Fact.ALWAYS, Fact.NEVER, Messages.ZH);
    Set<Map<String, String>> found = new HashSet<>();
    list.rows().forEach(row -> found.add(filled(row)));
    Set<Map<String, String>> expected = new HashSet<>();
    for (int i = 0; i < file.rows().size(); i++) {
      if (!file.wrong().containsKey(i + 2L)) {
        expected.add(filled(file.rows().get(i)));
      }
    }
    return found.equals(expected);
  }

  private static Map<String, String> filled(Map<String, String> row) {
    Map<String, String> cells = new TreeMap<>(row);
    cells.values().removeIf(String::isEmpty);
    return cells;
  }

  private static Set<Fact> facts(EmbeddedGateway gateway) {
    return new HashSet<>(
        new EnteredFacts(gateway.bean(LiveRoster.class).snapshot())
            .of(List.of(ImportKind.ROSTER), "", Fact.ALWAYS, Fact.NEVER));
  }

  private static int differing(Set<Fact> one, Set<Fact> other) {
    Set<Fact> all = new HashSet<>(one);
    all.addAll(other);
    Set<Fact> both = new HashSet<>(one);
    both.retainAll(other);
    return all.size() - both.size();
  }

  private static Duration since(long begun) {
    return Duration.ofNanos(System.nanoTime() - begun);
  }
}
