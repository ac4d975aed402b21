package afterclass.gateway.office.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The reader of cells that name services of a plan, in full or in an office's short words.
 *
 * <p>Short words stand in {@code services.tsv}; the plan's own names always go before them.
 */
public final class ServiceText {
  private static final String SEPARATORS = "、,;/|\\+&\n";
  private static final Map<String, Set<String>> SYNONYMS = synonyms();
  private static final int SHORTEST = 2;

  private final List<ServiceName> services;

  /** How sure it is which service a word means. */
  public enum Certainty {
    /** It is the service's id or name. */
    EXACT,
    /** It is a short word, or contains one: to be shown. */
    PROPOSED,
    /** Several services are possible: to be asked. */
    SEVERAL,
    /** No service is known by it. */
    UNKNOWN
  }

  /**
   * One word of a cell.
   *
   * @param written the word without its remark
   * @param remark what stood in brackets behind it; may be empty
   * @param certainty how sure it is
   * @param ids the services that it may mean; one if exact or proposed
   */
  public record ServiceRead(String written, String remark, Certainty certainty, List<String> ids) {
    /** Keeps what is given unchanged. */
    public ServiceRead {
      ids = List.copyOf(ids);
    }

    /** Returns whether one service is meant, by name or by proposal. */
    public boolean isOne() {
      return certainty == Certainty.EXACT || certainty == Certainty.PROPOSED;
    }
  }

  private ServiceText(List<ServiceName> services) {
    this.services = List.copyOf(services);
  }

  /** Returns a reader for the services of a plan. */
  public static ServiceText of(List<ServiceName> services) {
    return new ServiceText(services);
  }

  /**
   * Reads a cell.
   *
   * @return its words in order; none if nothing is meant or the text is too long
   */
  public List<ServiceRead> read(@Nullable String text) {
    List<ServiceRead> found = new ArrayList<>();
    if (NothingText.read(text).isPresent()) {
      return found;
    }
    for (String chunk : Brackets.split(Plain.readable(text).orElse(""), SEPARATORS)) {
      if (NothingText.read(chunk).isEmpty()) {
        chunk(chunk, found);
      }
    }
    return found;
  }

  /** Reads one word, such as a heading or a post; a blank inside it is padding. */
  public ServiceRead readOne(@Nullable String text) {
    return one(Plain.readable(text).orElse(""));
  }

  private void chunk(String chunk, List<ServiceRead> found) {
    ServiceRead whole = one(chunk);
    List<String> pieces = Brackets.split(chunk, " 和及");
    if (pieces.size() < 2 || whole.certainty() == Certainty.EXACT) {
      found.add(whole);
      return;
    }
    List<ServiceRead> parts = new ArrayList<>();
    for (String piece : pieces) {
      ServiceRead part = one(piece);
      boolean remark = part.written().isEmpty() && !parts.isEmpty();
      if (remark) {
        ServiceRead last = parts.remove(parts.size() - 1);
        parts.add(new ServiceRead(last.written, part.remark(), last.certainty, last.ids));
      } else {
        parts.add(part);
      }
    }
    boolean all = parts.stream().allMatch(it -> it.certainty() != Certainty.UNKNOWN);
    found.addAll(all || whole.certainty() != Certainty.PROPOSED ? parts : List.of(whole));
  }

  private ServiceRead one(String words) {
    Brackets parts = Brackets.of(words);
    String word = Plain.tight(parts.outside()).toLowerCase(Locale.ROOT);
    String written = Plain.tight(parts.outside());
    List<String> exact = exact(word);
    if (!exact.isEmpty()) {
      return read(written, parts.inside(), exact, Certainty.EXACT);
    }
    List<String> named = bySynonym(word);
    if (named.isEmpty() && word.length() >= SHORTEST) {
      named = contained(word);
    }
    return read(written, parts.inside(), named, Certainty.PROPOSED);
  }

  private static ServiceRead read(
      String written, String remark, List<String> ids, Certainty certainty) {
    if (ids.isEmpty()) {
      return new ServiceRead(written, remark, Certainty.UNKNOWN, ids);
    }
    return new ServiceRead(written, remark, ids.size() > 1 ? Certainty.SEVERAL : certainty, ids);
  }

  private List<String> exact(String word) {
    return services.stream()
        .filter(it -> key(it.id()).equals(word) || keys(it).contains(word))
        .map(ServiceName::id)
        .distinct()
        .toList();
  }

  private List<String> bySynonym(String word) {
    Set<String> keywords = SYNONYMS.getOrDefault(word, Set.of());
    return services.stream()
        .filter(it -> keywords.stream().anyMatch(key -> holds(it, key)))
        .map(ServiceName::id)
        .distinct()
        .toList();
  }

  private static boolean holds(ServiceName service, String keyword) {
    return service.id().equals(keyword)
        || (service.id().contains(keyword) && keyword.length() > SHORTEST + 1)
        || keys(service).stream().anyMatch(it -> it.contains(keyword));
  }

  /** Returns the services whose name or short word stands in the word, the longest of them. */
  private List<String> contained(String word) {
    Set<String> found = new LinkedHashSet<>();
    int longest = 0;
    for (ServiceName service : services) {
      int length = keys(service).stream().mapToInt(it -> common(word, it)).max().orElse(0);
      longest = collect(found, List.of(service.id()), length, longest);
    }
    for (String synonym : SYNONYMS.keySet()) {
      if (synonym.length() >= longest && word.contains(synonym)) {
        longest = collect(found, bySynonym(synonym), synonym.length(), longest);
      }
    }
    return List.copyOf(found);
  }

  private static int collect(Set<String> found, List<String> ids, int length, int longest) {
    if (length == 0 || length < longest || ids.isEmpty()) {
      return longest;
    }
    if (length > longest) {
      found.clear();
    }
    found.addAll(ids);
    return length;
  }

  /** Returns how many characters agree if one of the words is contained in the other. */
  private static int common(String word, String name) {
    if (name.length() < SHORTEST) {
      return 0;
    }
    if (word.contains(name)) {
      return name.length();
    }
    return name.contains(word) ? word.length() : 0;
  }

  private static List<String> keys(ServiceName service) {
    return service.names().stream().map(ServiceText::key).filter(it -> !it.isEmpty()).toList();
  }

  private static String key(String name) {
    return Plain.tight(name).toLowerCase(Locale.ROOT);
  }

  private static Map<String, Set<String>> synonyms() {
    Map<String, Set<String>> words = new LinkedHashMap<>();
    for (String line : WordList.lines("services.tsv")) {
      int tab = line.indexOf('\t');
      words
          .computeIfAbsent(line.substring(0, tab), it -> new LinkedHashSet<>())
          .add(line.substring(tab + 1).strip());
    }
    return words;
  }
}
