package afterclass.gateway.web.facts;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.roster.ImportFile;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.ImportPreview;
import afterclass.gateway.roster.ImportResult;
import afterclass.gateway.roster.RosterSnapshot;

/** A file of facts to be imported: parsed once, then previewed or imported. */
public final class PlannedFile {
  private final Planner planner;
  private final ImportKind kind;
  private final byte[] content;
  private final String source;
  private final ImportFile file;

  PlannedFile(Planner planner, ImportKind kind, byte[] content, String source, ImportFile file) {
    this.planner = planner;
    this.kind = kind;
    this.content = content;
    this.source = source;
    this.file = file;
  }

  /** The outcome of applying a previewed import. */
  public sealed interface Outcome {

    /**
     * The import had the effects of the preview and was applied.
     *
     * @param result result of the import
     */
    record Taken(ImportResult result) implements Outcome {}

    /**
     * The import would have other effects by now and was not applied.
     *
     * @param would new preview
     */
    record Otherwise(Planned would) implements Outcome {}
  }

  /** Returns the source of names. */
  ReportSources sources() {
    return planner.sources();
  }

  /** Returns the preview; the valid rows would be taken even if others are invalid. */
  public Planned plan() {
    return planner.planned(kind, content, source, planner.facts(), file.preview());
  }

  /**
   * Returns the preview of rows that are taken together: if one is invalid, none would be taken and
   * no day is judged.
   */
  public Planned together() {
    ImportPreview would = file.preview();
    return would.problems().isEmpty()
        ? planner.planned(kind, content, source, planner.facts(), would)
        : Planned.nothing(kind, content, source, would, would.problems());
  }

  /** Returns whether all rows are valid. */
  boolean sound() {
    return file.preview().problems().isEmpty();
  }

  /**
   * Imports rows that are taken together or not at all, without regard to a preview.
   *
   * @param by person who imports them
   */
  public ImportResult takeAll(Actor by) {
    return file.take(false, source, by);
  }

  /**
   * Imports the file if its effects are still those of a preview. The fingerprints are compared in
   * the transaction of the import; days are judged only for the new preview if they differ.
   *
   * @param seen fingerprint of the preview
   * @param by person who imports it
   */
  public Outcome take(String seen, Actor by) {
    RosterSnapshot before = planner.facts();
    ImportFile.Result result = file.takeAsSeen(seen, source, by);
    return result
        .taken()
        .<Outcome>map(Outcome.Taken::new)
        .orElseGet(
            () ->
                new Outcome.Otherwise(
                    planner.planned(kind, content, source, before, result.would())));
  }
}
