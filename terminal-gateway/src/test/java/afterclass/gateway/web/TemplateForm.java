package afterclass.gateway.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A form in a template of the pages.
 *
 * @param place the template and the line
 * @param method HTTP method, in capitals
 * @param path regular expression of its address
 * @param file whether it can carry a file
 * @param fixed its hidden fields and named buttons, each with the values that the template itself
 *     states
 */
record TemplateForm(
    String place, String method, String path, boolean file, Map<String, Set<String>> fixed) {

  private static final Path TEMPLATES = Path.of("src/main/jte");

  /** The fields that every form has. */
  private static final Set<String> EVERYWHERE = Set.of("csrfToken", "lang");

  private static final Pattern INPUT = Pattern.compile("<(input|button)\\b");
  private static final Pattern TOKEN = Pattern.compile("\"([^\"]*)\"|[^+\"\\s][^+\"]*");

  /** Returns all forms of the templates. */
  static List<TemplateForm> all() throws IOException {
    List<TemplateForm> all = new ArrayList<>();
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".jte")).sorted().toList()) {
        String name = TEMPLATES.relativize(file).toString().replace('\\', '/');
        all.addAll(of(name, Files.readString(file)));
      }
    }
    return all;
  }

  /** Returns the forms of one template. */
  static List<TemplateForm> of(String name, String text) {
    List<TemplateForm> forms = new ArrayList<>();
    for (int at = text.indexOf("<form"); at >= 0; at = text.indexOf("<form", at + 1)) {
      String tag = tag(text, at);
      int end = text.indexOf("</form>", at);
      String method = attribute(tag, "method").orElse("get").toUpperCase(Locale.ROOT);
      String place =
          name + ":" + (1 + text.substring(0, at).chars().filter(c -> c == '\n').count());
      boolean file = attribute(tag, "enctype").orElse("").startsWith("multipart");
      String path = path(attribute(tag, "action").orElseThrow(), text);
      forms.add(new TemplateForm(place, method, path, file, fixed(text.substring(at, end))));
    }
    return forms;
  }

  /** Returns the template's name. */
  String template() {
    return place.substring(0, place.indexOf(':'));
  }

  /** Returns whether a sent form is this one. */
  boolean is(SentForm sent) {
    return method.equals(sent.method())
        && sent.path().matches(path)
        && file == sent.file()
        && fixed.keySet().equals(sent.fixed().keySet())
        && fixed.entrySet().stream()
            .allMatch(
                each ->
                    sent.fixed()
                        .getOrDefault(each.getKey(), Set.of())
                        .containsAll(each.getValue()));
  }

  /**
   * Returns a field's name without the part that differs in each line; empty for a field of every
   * form.
   */
  static Optional<String> field(String name) {
    String stem = name.split("[.$]", 2)[0];
    return stem.isEmpty() || EVERYWHERE.contains(stem) ? Optional.empty() : Optional.of(stem);
  }

  private static Map<String, Set<String>> fixed(String body) {
    Map<String, Set<String>> fixed = new TreeMap<>();
    Matcher inputs = INPUT.matcher(body);
    while (inputs.find()) {
      String tag = tag(body, inputs.start());
      boolean counts =
          inputs.group(1).equals("button") || attribute(tag, "type").orElse("").equals("hidden");
      Optional<String> name = counts ? attribute(tag, "name").flatMap(TemplateForm::field) : none();
      name.ifPresent(
          field -> {
            Set<String> values = fixed.computeIfAbsent(field, f -> new TreeSet<>());
            attribute(tag, "value").filter(v -> !v.contains("${")).ifPresent(values::add);
          });
    }
    return fixed;
  }

  private static Optional<String> none() {
    return Optional.empty();
  }

  /** Returns a tag up to its end; braces contain code. */
  private static String tag(String text, int from) {
    return text.substring(from, end(text, from, '>') + 1);
  }

  private static int end(String text, int from, char end) {
    int depth = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (c == end && depth == 0) {
        return i;
      }
    }
    throw new IllegalArgumentException("no " + end + " after " + text.substring(from));
  }

  private static Optional<String> attribute(String tag, String name) {
    int at = tag.indexOf(" " + name + "=\"");
    int from = at + name.length() + 3;
    return at < 0 ? Optional.empty() : Optional.of(tag.substring(from, end(tag, from, '"')));
  }

  /** Returns the regular expression of an address, in which code in braces matches anything. */
  private static String path(String action, String template) {
    StringBuilder path = new StringBuilder();
    int at = 0;
    for (int code = action.indexOf("${"); code >= 0; code = action.indexOf("${", at)) {
      int end = action.indexOf('}', code);
      path.append(Pattern.quote(action.substring(at, code)));
      path.append(said(action.substring(code + 2, end), template));
      at = end + 1;
    }
    return path.append(Pattern.quote(action.substring(at).replaceFirst("#.*", ""))).toString();
  }

  private static String said(String code, String template) {
    String address = code.replaceFirst("^frame\\.href\\((.*)\\)$", "$1");
    StringBuilder path = new StringBuilder();
    Matcher tokens = TOKEN.matcher(address);
    while (tokens.find()) {
      String literal = tokens.group(1);
      path.append(literal != null ? Pattern.quote(literal) : named(tokens.group(), template));
    }
    return path.toString();
  }

  private static String named(String code, String template) {
    Matcher variable =
        Pattern.compile("!\\{String " + Pattern.quote(code.strip()) + " = (.*);}")
            .matcher(template);
    return variable.find() ? said(variable.group(1), template) : ".+";
  }
}
