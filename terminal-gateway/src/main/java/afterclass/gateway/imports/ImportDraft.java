package afterclass.gateway.imports;

import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.wire.Bytes;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A file that was given for import and is not imported yet, or was imported a short while ago.
 *
 * @param id identity, which cannot be guessed
 * @param kind kind as which it is read
 * @param name name of the file
 * @param content the file
 * @param answers answers given so far, by question id
 * @param progress how far it has come
 * @param by account that gave it
 * @param createdAt when
 * @param updatedAt when it was last answered or imported
 */
public record ImportDraft(
    String id,
    ImportKind kind,
    String name,
    Bytes content,
    Map<String, String> answers,
    Progress progress,
    String by,
    Instant createdAt,
    Instant updatedAt) {
  /** How long a draft waits after it was last answered. */
  public static final Duration LIFE = Duration.ofDays(7);

  /** The states of a draft. */
  public enum State {
    /** It waits for answers, or to be imported. */
    OPEN,
    /** It was imported. */
    TAKEN
  }

  /**
   * How far a draft has come.
   *
   * @param layout id of its layout; empty for a file in the import's own form, {@value #NOTHING}
   *     while there is nothing to import or to ask
   * @param questions number of questions
   * @param open number of questions that rows wait for
   * @param state its state
   * @param taken number of facts that its import changed
   */
  public record Progress(String layout, int questions, int open, State state, int taken) {
    /** The layout of a file of which nothing could be read. */
    public static final String NOTHING = "-";

    /** Returns whether there is nothing to import and nothing to ask. */
    public boolean barren() {
      return layout.equals(NOTHING);
    }
  }

  public ImportDraft {
    answers = new LinkedHashMap<>(answers);
  }

  /** Returns whether it was imported. */
  public boolean taken() {
    return progress.state() == State.TAKEN;
  }

  /** Returns when it is removed. */
  public Instant until() {
    return updatedAt.plus(LIFE);
  }

  /** Returns whether it is open, of the same kind and with the same answers as another one. */
  boolean as(ImportDraft other) {
    return !taken() && kind == other.kind && answers.equals(other.answers);
  }

  /** Returns a copy with other answers. */
  ImportDraft with(Map<String, String> given, Instant at) {
    return new ImportDraft(id, kind, name, content, given, progress, by, createdAt, at);
  }

  /** Returns a copy of another kind, without answers: each kind has its own questions. */
  ImportDraft with(ImportKind other, Instant at) {
    return new ImportDraft(id, other, name, content, Map.of(), progress, by, createdAt, at);
  }

  /** Returns a copy with other progress. */
  ImportDraft with(Progress reached, Instant at) {
    return new ImportDraft(id, kind, name, content, answers, reached, by, createdAt, at);
  }
}
