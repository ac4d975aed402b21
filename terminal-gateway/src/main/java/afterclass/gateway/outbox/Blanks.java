package afterclass.gateway.outbox;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Texts that are blanked in what the other side of a way said, because whoever reads them could
 * send by that way.
 *
 * @param texts the texts, the longest first, so that none leaves a rest of another
 */
public record Blanks(List<String> texts) {
  private static final String INSTEAD = "***";

  /** Shorter parts of an address are no keys, and would blank ordinary words. */
  private static final int SHORTEST_KEY = 8;

  public Blanks {
    texts =
        texts.stream()
            .filter(text -> !text.isEmpty())
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
  }

  /**
   * Returns what may be a key in an address: the address itself, the parts of its path and the
   * values of its query, as they stand there and decoded.
   */
  public static Blanks of(URI address) {
    List<String> texts = new ArrayList<>(List.of(address.toString()));
    Stream.of(address.getRawPath(), address.getRawQuery())
        .filter(part -> part != null)
        .flatMap(part -> Stream.of(part.split("[/?&=]", -1)))
        .flatMap(part -> Stream.of(part, URLDecoder.decode(part, StandardCharsets.UTF_8)))
        .filter(part -> part.length() >= SHORTEST_KEY)
        .forEach(texts::add);
    return new Blanks(texts);
  }

  /** Returns these and another text. */
  public Blanks and(String text) {
    List<String> more = new ArrayList<>(texts);
    more.add(text);
    return new Blanks(more);
  }

  /** Returns a text in which these are blanked. */
  public String in(String said) {
    String blanked = said;
    for (String text : texts) {
      blanked = blanked.replace(text, INSTEAD);
    }
    return blanked;
  }

  /** Names none of the texts. */
  @Override
  public String toString() {
    return "(" + texts.size() + " texts to blank)";
  }
}
