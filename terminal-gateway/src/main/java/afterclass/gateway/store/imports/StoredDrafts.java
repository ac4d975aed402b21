package afterclass.gateway.store.imports;

import afterclass.gateway.imports.AnswersText;
import afterclass.gateway.imports.DraftStore;
import afterclass.gateway.imports.ImportDraft;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.store.Micros;
import afterclass.gateway.store.StoreTransactions;
import afterclass.gateway.wire.Bytes;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The files that wait for answers, stored as rows. */
@Singleton
public class StoredDrafts implements DraftStore {
  private final StoreTransactions transactions;
  private final ImportDraftRepository drafts;
  private final ImportAnswerRepository answers;

  StoredDrafts(
      StoreTransactions transactions,
      ImportDraftRepository drafts,
      ImportAnswerRepository answers) {
    this.transactions = transactions;
    this.drafts = drafts;
    this.answers = answers;
  }

  @Override
  public void add(ImportDraft draft) {
    ImportDraft.Progress progress = draft.progress();
    ImportDraftRow row =
        new ImportDraftRow(
            draft.id(),
            draft.kind().name(),
            draft.name(),
            packed(draft.content()),
            AnswersText.of(draft.answers()),
            progress.layout(),
            progress.questions(),
            progress.open(),
            draft.by(),
            Micros.of(draft.createdAt()),
            Micros.of(draft.updatedAt()),
            progress.state().name(),
            progress.taken());
    transactions.write(() -> drafts.save(row));
  }

  @Override
  public Optional<ImportDraft> change(String id, UnaryOperator<ImportDraft> change) {
    return transactions.write(
        () -> {
          Optional<ImportDraft> changed = drafts.findById(id).map(this::draft).map(change);
          changed.ifPresent(this::changed);
          return changed;
        });
  }

  private void changed(ImportDraft draft) {
    ImportDraft.Progress progress = draft.progress();
    drafts.change(
        draft.id(),
        draft.kind().name(),
        AnswersText.of(draft.answers()),
        progress.layout(),
        progress.questions(),
        progress.open(),
        Micros.of(draft.updatedAt()),
        progress.state().name(),
        progress.taken());
  }

  @Override
  public Optional<ImportDraft> find(String id) {
    return transactions.read(() -> drafts.findById(id)).map(this::draft);
  }

  private ImportDraft draft(ImportDraftRow row) {
    return row.draft(unpacked(row.content()), answers(row));
  }

  private static Map<String, String> answers(ImportDraftRow row) {
    try {
      return AnswersText.read(row.answers().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the answers of " + row.id(), e);
    }
  }

  @Override
  public List<ImportDraft> of(String account) {
    return transactions.read(() -> drafts.ofAccount(account)).stream()
        .map(row -> row.draft(Bytes.empty(), Map.of()))
        .toList();
  }

  @Override
  public void remove(String id) {
    transactions.write(() -> drafts.remove(id));
  }

  @Override
  public void removeBefore(Instant at) {
    transactions.write(() -> drafts.removeBefore(Micros.of(at)));
  }

  @Override
  public Map<String, String> remembered(ImportKind kind, String layout) {
    Map<String, String> byQuestion = new LinkedHashMap<>();
    transactions
        .read(() -> answers.ofLayout(kind.name(), layout))
        .forEach(row -> byQuestion.put(row.question(), row.answer()));
    return byQuestion;
  }

  @Override
  public void remember(ImportKind kind, String layout, Map<String, String> given, Instant at) {
    transactions.write(
        () ->
            given.forEach(
                (question, answer) ->
                    answers.remember(kind.name(), layout, question, answer, Micros.of(at))));
  }

  private static Bytes packed(Bytes content) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(content.toArray());
    } catch (IOException e) {
      throw new UncheckedIOException("an array can always be written to", e);
    }
    return Bytes.copyOf(packed.toByteArray());
  }

  private static Bytes unpacked(Bytes packed) {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.toArray()))) {
      return Bytes.copyOf(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("the content of a draft", e);
    }
  }
}
