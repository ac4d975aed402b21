package afterclass.gateway.web.page;

import afterclass.gateway.i18n.Messages;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The language of the answer to a request. */
public final class Language {
  private static final List<Locale> KNOWN = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

  private Language() {}

  /** Returns the language in {@code ?lang=}, else the browser's, else Chinese. */
  public static Messages of(HttpRequest<?> request) {
    Optional<String> asked = request.getParameters().getFirst("lang");
    return asked.map(Messages::ofTag).orElseGet(() -> accepted(request));
  }

  private static Messages accepted(HttpRequest<?> request) {
    String header = request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE);
    if (header == null || header.isBlank()) {
      return Messages.ZH;
    }
    try {
      Locale best = Locale.lookup(Locale.LanguageRange.parse(header), KNOWN);
      return best == null ? Messages.ZH : Messages.of(best);
    } catch (IllegalArgumentException e) {
      return Messages.ZH; // The header is malformed.
    }
  }
}
