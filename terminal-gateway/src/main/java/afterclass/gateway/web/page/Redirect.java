package afterclass.gateway.web.page;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The redirects to pages of this service, with any characters in the address. */
public final class Redirect {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final String PLAIN = "-._~:/?#@!$&'()*+,;=";
  private static final char ESCAPE = '%';

  private Redirect() {}

  /**
   * Returns a redirect to an address of this service.
   *
   * @param address path, query and fragment; characters not allowed in an address are escaped
   */
  public static MutableHttpResponse<?> to(String address) {
    return HttpResponse.seeOther(URI.create(whole(address)));
  }

  private static String whole(String address) {
    StringBuilder out = new StringBuilder();
    int fragment = address.indexOf('#');
    int place = 0;
    while (place < address.length()) {
      int c = address.codePointAt(place);
      boolean plain = letter(c) || (PLAIN.indexOf(c) >= 0 && (c != '#' || place == fragment));
      if (plain || (c == ESCAPE && escaped(address, place))) {
        out.appendCodePoint(c);
      } else {
        escape(c, out);
      }
      place += Character.charCount(c);
    }
    return out.toString();
  }

  private static boolean letter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static boolean escaped(String address, int place) {
    return place + 2 < address.length()
        && HexFormat.isHexDigit(address.charAt(place + 1))
        && HexFormat.isHexDigit(address.charAt(place + 2));
  }

  private static void escape(int c, StringBuilder out) {
    for (byte each : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
      HEX.toHexDigits(out.append(ESCAPE), each);
    }
  }
}
