package afterclass.gateway.office;

import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.reading.ReadRow;
import afterclass.gateway.office.reading.Reading;
import afterclass.gateway.roster.AcceptedRow;
import afterclass.gateway.roster.GivenRow;
import afterclass.gateway.roster.ImportFile;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.ImportService;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file that has been read, ready to be previewed and imported.
 *
 * @param reading what was read, asked and skipped; of a file in the import's own form only its rows
 * @param file the rows as the import takes them
 * @param plain whether the file is in the import's own form
 */
public record OfficeFile(Reading reading, ImportFile file, boolean plain) {

  /** Returns a file in the import's own form. */
  static OfficeFile plain(ImportFile file) {
    Reading reading =
        new Reading(
            "",
            List.of(),
            Map.of(),
            List.of(),
            List.of(),
            file.problems(),
            List.of(),
            0,
            Map.of(),
            List.of());
    return new OfficeFile(reading, file, true);
  }

  /** Returns whether the file has no headings of its kind, nor anything else that can be read. */
  public boolean refused() {
    return plain && !file.readable();
  }

  /** Returns whether there is no row to import and no question whose answer could give one. */
  public boolean barren() {
    return file.rows().isEmpty() && reading.open().isEmpty() && reading.earlier().isEmpty();
  }

  /** Returns whether nothing is left to ask or to correct. */
  public boolean settled() {
    return reading.open().isEmpty() && file.problems().isEmpty();
  }

  /** Returns the rows that can be imported now, each with the way back to its cells. */
  public List<ReadRow> rows() {
    List<ReadRow> rows = new ArrayList<>();
    for (AcceptedRow row : file.rows()) {
      boolean known = !plain && row.index() < reading.rows().size();
      ReadRow read = known ? reading.rows().get(row.index()) : null;
      List<Place> where =
          read == null ? List.of(new Place("", row.cell(), row.line())) : read.where();
      rows.add(new ReadRow(where, row.values(), read != null && read.doubtful()));
    }
    return rows;
  }

  /** Returns whether rows were read by a proposal that nobody has confirmed. */
  public boolean doubtful() {
    return reading.rows().stream().anyMatch(ReadRow::doubtful);
  }

  /** Returns the file without rows read by a proposal that nobody has confirmed. */
  public OfficeFile certain() {
    if (plain || !doubtful()) {
      return this;
    }
    List<ReadRow> rows = reading.rows();
    return new OfficeFile(
        reading.with(rows.stream().filter(row -> !row.doubtful()).toList()),
        file.without(index -> index < rows.size() && rows.get(index).doubtful()),
        false);
  }

  /** Returns a file whose rows come from a reading. */
  static OfficeFile of(ImportService imports, ImportKind kind, Reading reading) {
    List<GivenRow> rows =
        reading.rows().stream()
            .map(
                row ->
                    new GivenRow(
                        row.line(),
                        row.where().isEmpty() ? "" : row.where().get(0).cell(),
                        complete(kind, row.values())))
            .toList();
    return new OfficeFile(reading, imports.file(kind, rows, reading.problems()), false);
  }

  /**
   * Says of a roster line without weeks that it holds every week, so that it ends alternate ones.
   */
  private static Map<String, String> complete(ImportKind kind, Map<String, String> values) {
    Map<String, String> all = new LinkedHashMap<>(values);
    if (kind == ImportKind.ROSTER) {
      all.putIfAbsent("weeks", "");
    }
    return all;
  }
}
