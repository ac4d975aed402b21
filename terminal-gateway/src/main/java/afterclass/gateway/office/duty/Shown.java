package afterclass.gateway.office.duty;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Place;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What a sheet's reading has to show, put together by kind: one notice with all cells. */
final class Shown {
  private static final int MOST = 6;

  private final Map<String, Set<Place>> where = new LinkedHashMap<>();
  private final Map<String, Set<String>> found = new LinkedHashMap<>();

  /** Remembers a cell that was read in a way that has to be shown. */
  void add(String key, Place place, String text) {
    where.computeIfAbsent(key, each -> new LinkedHashSet<>()).add(place);
    found.computeIfAbsent(key, each -> new LinkedHashSet<>()).add(text.replaceAll("\\s+", " "));
  }

  /** Shows everything. */
  void show(Clerk clerk) {
    where.forEach(
        (key, places) -> {
          Set<String> texts = found.getOrDefault(key, Set.of());
          String some = String.join(" | ", texts.stream().limit(MOST).toList());
          clerk.notice(places, texts.size() > MOST ? some + " …" : some, Phrase.of(key));
        });
  }
}
