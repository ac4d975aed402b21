package afterclass.gateway.web.form;

import afterclass.gateway.i18n.PlainText;
import afterclass.gateway.i18n.ProblemException;
import afterclass.gateway.security.Viewer;
import afterclass.gateway.web.guard.TextLimits;
import afterclass.gateway.web.problem.Problem;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** The fields of a form, each with one value or several. */
public final class Form {
  /** Name of the field with the CSRF token. */
  private static final String TOKEN = "csrfToken";

  /** Fields that hold a whole file. */
  private static final Set<String> FILES = Set.of("file", "text");

  /** Fields that nobody types but that come back as they were shown, and passwords. */
  private static final Pattern AS_SENT =
      Pattern.compile("^(csrfToken|key|file|then|back|password|present|again)$|(^|[.])was($|[.])");

  private static final char REPLACEMENT = '\ufffd';

  private final Map<String, Object> values;

  private Form(Map<String, Object> values) {
    this.values = Map.copyOf(values);
  }

  /** Returns a form that was not sent yet. */
  public static Form empty() {
    return new Form(Map.of());
  }

  /**
   * Returns the form in a request's body. Another site cannot send one, because it lacks the token.
   *
   * @throws Problem if the token is not that of the viewer's session, or a value is invalid
   */
  public static Form of(Map<String, Object> body, HttpRequest<?> request) {
    Form form = new Form(body);
    if (!Viewer.of(request).sent(form.text(TOKEN))) {
      throw new Problem(HttpStatus.FORBIDDEN, "stale-form", request.getPath());
    }
    Map<String, Object> plain = new HashMap<>();
    for (String name : body.keySet()) {
      List<String> texts = form.all(name);
      texts.forEach(text -> check(text, name));
      plain.put(name, AS_SENT.matcher(name).find() ? texts : plain(texts, name));
    }
    return new Form(plain);
  }

  /** Returns what was typed with one kind of line end, and without tabs; refuses the unseen. */
  private static List<String> plain(List<String> texts, String name) {
    texts.forEach(text -> TextLimits.plain(text, name));
    return FILES.contains(name) ? texts : texts.stream().map(PlainText::lines).toList();
  }

  private static void check(String text, String name) {
    TextLimits.bounded(name, "", TextLimits.LONGEST_KEY);
    if (!FILES.contains(name)) {
      TextLimits.bounded(text, name, TextLimits.LONGEST_TEXT);
    }
    whole(text, name);
  }

  /** Refuses a text with replacement characters: they stand for bytes that were not valid text. */
  private static void whole(String text, String where) {
    TextLimits.whole(text, where);
    if (text.indexOf(REPLACEMENT) >= 0) {
      throw Problem.badRequest("half-character", "\\ufffd", where);
    }
  }

  /** Refuses a form as {@link #of} does, for a form without other fields of interest. */
  public static void check(Map<String, Object> body, HttpRequest<?> request) {
    if (of(body, request).values.isEmpty()) {
      throw new IllegalStateException("a form without its token was taken");
    }
  }

  /** Returns the rest of the field names that begin with a prefix, in order. */
  public List<String> under(String prefix) {
    return values.keySet().stream()
        .filter(name -> name.startsWith(prefix))
        .map(name -> name.substring(prefix.length()))
        .sorted()
        .toList();
  }

  /** Returns the value of a field without surrounding blanks; empty if there is none. */
  public String text(String name) {
    return raw(name).strip();
  }

  /** Returns the value of a field as typed; empty if there is none. */
  public String raw(String name) {
    List<String> all = all(name);
    return all.isEmpty() ? "" : all.get(0);
  }

  /**
   * Returns a new password, which a person types twice.
   *
   * @throws ProblemException if it was typed in two ways
   */
  public String newPassword() {
    String password = raw("password");
    if (!password.equals(raw("again"))) {
      throw new ProblemException("passwords-differ", "");
    }
    return password;
  }

  /** Returns all values of a field. */
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
