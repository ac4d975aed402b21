package afterclass.gateway.web;

import afterclass.gateway.security.Viewer;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What a form sent: names to one value, or to several. */
public final class Form {
  /** Name of the field that carries the token. */
  private static final String TOKEN = "csrfToken";

  /** Fields that hold a whole file. */
  private static final Set<String> FILES = Set.of("file", "text");

  private static final char REPLACEMENT = '\ufffd';

  private final Map<String, Object> values;

  private Form(Map<String, Object> values) {
    this.values = Map.copyOf(values);
  }

  /** A form that was not sent yet. */
  public static Form empty() {
    return new Form(Map.of());
  }

  /**
   * The form of a request's body. No other site can send one: it would not know the token.
   *
   * @throws Problem if it brings another token than the pages of the viewer's session have
   */
  public static Form of(Map<String, Object> body, HttpRequest<?> request) {
    Form form = new Form(body);
    if (!Viewer.of(request).sent(form.text(TOKEN))) {
      throw new Problem(HttpStatus.FORBIDDEN, "stale-form", request.getPath());
    }
    body.keySet().forEach(name -> form.all(name).forEach(text -> check(text, name)));
    return form;
  }

  private static void check(String text, String name) {
    StrictJson.bounded(name, "", StrictJson.LONGEST_KEY);
    if (!FILES.contains(name)) {
      StrictJson.bounded(text, name, StrictJson.LONGEST_TEXT);
    }
    whole(text, name);
  }

  /** Bytes that are no text arrive as replacement characters: what was meant is lost. */
  private static void whole(String text, String where) {
    StrictJson.whole(text, where);
    if (text.indexOf(REPLACEMENT) >= 0) {
      throw Problem.badRequest("half-character", "\\ufffd", where);
    }
  }

  /** Refuses a form as {@link #of} does, where nothing else of it is asked for. */
  public static void check(Map<String, Object> body, HttpRequest<?> request) {
    if (of(body, request).values.isEmpty()) {
      throw new IllegalStateException("a form without its token was taken");
    }
  }

  /** What follows a prefix in the names of the fields that begin with it, in order. */
  public List<String> under(String prefix) {
    return values.keySet().stream()
        .filter(name -> name.startsWith(prefix))
        .map(name -> name.substring(prefix.length()))
        .sorted()
        .toList();
  }

  /** The value of a field without blanks around it; empty if there is none. */
  public String text(String name) {
    return raw(name).strip();
  }

  /** The value of a field as it was typed; empty if there is none. */
  public String raw(String name) {
    List<String> all = all(name);
    return all.isEmpty() ? "" : all.get(0);
  }

  /** Every value of a field. */
  public List<String> all(String name) {
    Object value = values.get(name);
    if (value == null) {
      return List.of();
    }
    return value instanceof List<?> several
        ? several.stream().map(Objects::toString).toList()
        : List.of(value.toString());
  }
}
