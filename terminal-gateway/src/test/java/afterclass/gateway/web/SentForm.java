package afterclass.gateway.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A form that a browser sent.
 *
 * @param method HTTP method, in capitals
 * @param path path to which the form was sent
 * @param file whether it could carry a file
 * @param fixed its hidden fields and named buttons, each with the values it has in the page
 */
record SentForm(String method, String path, boolean file, Map<String, Set<String>> fixed) {

  /**
   * Parses what {@link Visitor} reads from a page before it sends a form.
   *
   * @param read method, path and type, then every hidden field and button as {@code name=value}
   */
  static SentForm of(List<?> read) {
    Map<String, Set<String>> fixed = new TreeMap<>();
    for (Object pair : read.subList(3, read.size())) {
      String[] parts = pair.toString().split("=", 2);
      TemplateForm.field(parts[0])
          .ifPresent(name -> fixed.computeIfAbsent(name, n -> new TreeSet<>()).add(parts[1]));
    }
    return new SentForm(
        read.get(0).toString(),
        read.get(1).toString(),
        read.get(2).toString().startsWith("multipart"),
        fixed);
  }
}
