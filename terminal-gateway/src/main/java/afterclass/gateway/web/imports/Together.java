package afterclass.gateway.web.imports;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.imports.ImportDraft;
import afterclass.gateway.web.facts.RosterWords;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The files that were sent together, through which their sender is led one after the other.
 *
 * @param files the files in the order in which they were sent; one if it came alone
 * @param at position of the file that is shown, from 0
 */
public record Together(List<File> files, int at) {

  /**
   * A file.
   *
   * @param path address of its present step
   * @param name its name
   * @param state how far it has come, in words
   * @param waits whether it is still to be imported, and can be
   * @param here whether it is the one that is shown
   */
  public record File(String path, String name, String state, boolean waits, boolean here) {}

  public Together {
    files = List.copyOf(files);
  }

  static Together of(List<ImportDraft> drafts, String shown, RosterWords words) {
    List<File> files = drafts.stream().map(draft -> file(draft, shown, words)).toList();
    int at =
        IntStream.range(0, files.size()).filter(i -> files.get(i).here()).findFirst().orElse(0);
    return new Together(files, at);
  }

  private static File file(ImportDraft draft, String shown, RosterWords words) {
    return new File(
        "/imports/" + draft.id(),
        draft.name(),
        DraftLine.state(draft, words.frame()),
        !draft.taken() && !draft.progress().barren(),
        draft.id().equals(shown));
  }

  /** Returns whether there are several. */
  public boolean several() {
    return files.size() > 1;
  }

  /** Returns the next file that is still to be imported: one below, else the first above. */
  public Optional<File> next() {
    return Stream.concat(files.stream().skip(at + 1L), files.stream().limit(at))
        .filter(File::waits)
        .findFirst();
  }

  /** Returns which of the files is shown, in words; empty if there is only one. */
  String position(Messages words) {
    return several() ? words.text("imports.position", at + 1, files.size()) : "";
  }
}
