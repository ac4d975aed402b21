package afterclass.gateway.web.imports;

import afterclass.gateway.imports.ImportDrafts;
import afterclass.gateway.web.form.SentFile;
import afterclass.gateway.web.form.SentFiles;
import afterclass.gateway.web.problem.FieldName;
import afterclass.gateway.web.problem.Problem;
import java.util.List;

/** The checks of files that are sent together. */
final class FilesTogether {
  private FilesTogether() {}

  /**
   * Returns files that can be kept. Among several, an empty one is kept too: its own page says what
   * is wrong with it, and the others are read.
   *
   * @throws Problem if there is none, there are too many, one is too large, or the only one is
   *     empty
   */
  static List<ImportDrafts.Sent> checked(List<SentFiles.Named> files) {
    if (files.isEmpty()) {
      throw Problem.badRequest("missing-field", "file", new FieldName("file"));
    }
    if (files.size() > ImportDrafts.MOST) {
      throw Problem.badRequest(
          "many-files", String.valueOf(files.size()), String.valueOf(ImportDrafts.MOST));
    }
    for (SentFiles.Named file : files) {
      if (files.size() == 1 || file.content().length() > 0) {
        SentFile.checked(file.content().toArray());
      }
    }
    return files.stream().map(file -> new ImportDrafts.Sent(file.name(), file.content())).toList();
  }
}
