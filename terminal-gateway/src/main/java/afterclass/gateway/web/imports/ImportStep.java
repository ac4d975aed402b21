package afterclass.gateway.web.imports;

import afterclass.gateway.imports.ImportDrafts;
import afterclass.gateway.web.page.PageContext;
import java.util.List;
import java.util.stream.Stream;

/**
 * A step of importing a file.
 *
 * @param name its name in addresses
 * @param label its name in the reader's language
 * @param path its address; empty while it cannot be reached
 * @param here whether it is shown
 */
public record ImportStep(String name, String label, String path, boolean here) {
  static final String QUESTIONS = "questions";
  static final String ROWS = "rows";
  static final String PREVIEW = "preview";
  static final String DONE = "done";

  /** Returns the steps of a file. */
  static List<ImportStep> of(ImportDrafts.Read read, String here, PageContext frame) {
    boolean taken = read.draft().taken();
    return Stream.of("file", QUESTIONS, ROWS, PREVIEW, DONE)
        .map(
            name ->
                new ImportStep(
                    name,
                    frame.text("imports.step." + name),
                    path(read.draft().id(), name, taken),
                    name.equals(here)))
        .toList();
  }

  private static String path(String id, String name, boolean taken) {
    return switch (name) {
      case "file" -> "/imports";
      case PREVIEW -> taken ? "" : address(id, name);
      case DONE -> taken ? address(id, name) : "";
      default -> address(id, name);
    };
  }

  /** Returns the address of a step. */
  static String address(String id, String step) {
    return "/imports/" + id + "?step=" + step;
  }

  /**
   * Returns the step at which a file is: its questions while one is open; its rows if they are to
   * be looked at, because one is wrong or was read by a proposal that nobody has confirmed, or
   * because there is none; else the preview.
   */
  static String next(ImportDrafts.Read read) {
    if (read.draft().taken()) {
      return DONE;
    }
    if (!read.file().reading().open().isEmpty()) {
      return QUESTIONS;
    }
    boolean clear = read.file().settled() && !read.file().doubtful();
    return clear && !read.file().rows().isEmpty() ? PREVIEW : ROWS;
  }
}
