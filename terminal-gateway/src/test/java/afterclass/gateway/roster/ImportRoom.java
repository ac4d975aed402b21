package afterclass.gateway.roster;

import afterclass.gateway.days.WorkList;
import afterclass.gateway.export.FactExports;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.office.OfficeImport;
import afterclass.gateway.policy.PoliciesInForce;
import afterclass.gateway.store.StoreFixture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A school's store on a Monday in November, and files for it: the same rows as CSV and workbook.
 */
final class ImportRoom implements AutoCloseable {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private final StoreFixture store;

  private ImportRoom(StoreFixture store) {
    this.store = store;
  }

  /** Opens an empty store that is used for the first time today. */
  static ImportRoom open(Path folder) {
    InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-23T02:00:00Z"));
    return new ImportRoom(StoreFixture.open(folder.resolve("attendance.db"), clock));
  }

  /** Opens a store that has been in use since a date. */
  ImportRoom inUseSince(String date) {
    store.bean(WorkList.class).open(Instant.parse(date + "T00:00:00Z"));
    return this;
  }

  @Override
  public void close() {
    store.close();
  }

  RosterSnapshot roster() {
    return store.bean(LiveRoster.class).snapshot();
  }

  FactExports exports() {
    return store.bean(FactExports.class);
  }

  PoliciesInForce policies() {
    return store.bean(PoliciesInForce.class);
  }

  ImportService imports() {
    return store.bean(ImportService.class);
  }

  OfficeImport office() {
    return store.bean(OfficeImport.class);
  }

  ImportResult load(ImportKind kind, byte[] content) {
    return imports().importCsv(kind, content, true, "test");
  }

  ImportResult load(ImportKind kind, String csv) {
    return load(kind, csv.getBytes(StandardCharsets.UTF_8));
  }

  /** Imports a file of which every row must be accepted. */
  ImportRoom with(ImportKind kind, String csv) {
    ImportResult result = load(kind, csv);
    if (!result.clean()) {
      throw new IllegalStateException(said(result.problems()).toString());
    }
    return this;
  }

  /** Returns a workbook of text cells from lines of cells separated by commas. */
  static byte[] workbook(String csv) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("Sheet1");
      String[] lines = csv.split("\n", -1);
      for (int row = 0; row < lines.length; row++) {
        String[] cells = lines[row].split(",", -1);
        for (int i = 0; i < cells.length; i++) {
          if (cells[i].isEmpty()) {
            sheet.style(row, i).bold().set();
          } else {
            sheet.value(row, i, cells[i]);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Returns problems or warnings as {@code line column found word}. */
  static List<String> said(List<RowProblem> problems) {
    return problems.stream()
        .map(
            p ->
                String.join(
                    " ", String.valueOf(p.line()), p.column(), p.found(), p.advice().word()))
        .toList();
  }

  /** Returns a problem's text, in Chinese and in English. */
  static String inBoth(RowProblem problem) {
    return String.join(
        "\n",
        problem.expected(Messages.ZH),
        problem.hint(Messages.ZH),
        problem.expected(Messages.EN),
        problem.hint(Messages.EN));
  }
}
