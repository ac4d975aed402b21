package afterclass.gateway.office.layout.leave;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.lookup.Settled;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.value.DayPart;
import afterclass.gateway.office.value.NothingText;
import afterclass.gateway.office.value.Plain;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The meanings of marks in a grid of days: those of the sheet's legend, the usual letters, and for
 * all others the office's answer, asked once for each mark.
 */
public final class Marks {
  private static final Pattern PRESENT =
      Pattern.compile("[√✓✔]|出勤?|在岗?|到岗?|到校|正常|全勤|上班|休息?|周末|公休|法定|假日|放假|双休|节假?日?|节日");
  private static final Pattern LEAVE =
      Pattern.compile("(事|病|公|产|婚|丧|年|陪产?|探亲?|护|哺乳?|工伤|育儿?|公出|公差|出差|培训|差)假?|请?假|.{1,4}假");
  private static final String SIGNS = "[√✓✔×✗✕○◯〇●◎△▲▽▼□■◇◆☆★⊙⊕⊗＋+/\\\\※*#＃@&^]|[A-Za-z]{1,2}";
  private static final Pattern FRONT =
      Pattern.compile(
          "("
              + SIGNS
              + "|[“\"「][^”\"」]{1,2}[”\"」])\\s*(?:表示|代表|为|是|即)?[:：=\\-]*\\s*([\\u4e00-\\u9fa5]{1,6})");
  private static final Pattern BEHIND =
      Pattern.compile(
          "([\\u4e00-\\u9fa5]{1,6})\\s*(?:用|以|画|打|标|记)?[:：=\\-]*\\s*[（(“\"]?(" + SIGNS + ")");
  private static final String MARK = "office.leave.ask.mark-";
  private static final int LONGEST_MARK = 3;
  private static final String TAKE = "leave";
  private static final Pattern PARTS =
      Pattern.compile("[（(](上午?|下午?|中午?|全天|半天?)[）)]|上午|下午|中午|全天|半天|上$|下$|0\\.5|½|1[⁄/]2");

  private static final Pattern HALF = Pattern.compile("半|0\\.5|½|1[⁄/]2");

  /** A sentence of a legend, with a mark on one side and its meaning on the other. */
  private static final Pattern CLAUSE =
      Pattern.compile(
          "[“\"「（(]?([^=:]{1,8}?)[”\"」）)]?"
              + "(?:[=:]|表示|代表|即为?|为|-{1,2})[“\"「（(]?([^=:]{1,8}?)[”\"」）)]?");

  private static final Pattern LEAD =
      Pattern.compile("^(图例|符号说明|填表说明|说明|备注|注|标记|符号|填写说明)[:：]?\\s*");

  /** Words for being away on duty, which some schools count as leave and others do not. */
  private static final Pattern OUT = Pattern.compile("公出|外出|出差|公差|培训|会议");

  private final Clerk clerk;
  private final Map<String, String> legend = new LinkedHashMap<>();
  private final Map<String, String> written = new LinkedHashMap<>();
  private final Map<String, Set<Place>> where = new LinkedHashMap<>();
  private final Set<String> known = new LinkedHashSet<>();

  /** Creates the meanings of a sheet's marks. */
  public Marks(Clerk clerk, List<String> texts) {
    this.clerk = clerk;
    texts.forEach(this::legend);
  }

  /** Shows which marks were read as leave by the legend or by their usual letters. */
  public void tell() {
    where.forEach(
        (mark, places) -> {
          if (known.contains(mark)) {
            String word = legend.getOrDefault(mark, mark);
            clerk.notice(places, mark, Phrase.of("office.leave.read.mark", word));
          }
        });
  }

  /** What a mark stands for. */
  public record Meaning(Settled state, Set<DayPart> parts) {
    public Meaning {
      parts = Set.copyOf(parts);
    }

    static Meaning none() {
      return new Meaning(Settled.SKIPPED, Set.of());
    }

    static Meaning waiting() {
      return new Meaning(Settled.WAITING, Set.of());
    }

    static Meaning leave(Set<DayPart> parts) {
      return new Meaning(Settled.found(TAKE), parts);
    }
  }

  private void legend(String text) {
    String plain = Plain.of(text);
    clauses(plain);
    boolean front = firstIsMark(plain);
    Pattern mark = front ? FRONT : BEHIND;
    Matcher found = mark.matcher(plain);
    while (found.find()) {
      String sign = front ? found.group(1) : found.group(2);
      String word = front ? found.group(2) : found.group(1);
      legend.putIfAbsent(key(sign), word);
    }
  }

  /** Reads sentences such as 事=事假: the shorter side is the mark. */
  private void clauses(String plain) {
    for (String part : LEAD.matcher(plain).replaceFirst("").split("[;,、。\\s]+", -1)) {
      Matcher clause = CLAUSE.matcher(Plain.tight(part));
      if (clause.matches()) {
        boolean front =
            clause.group(1).length() <= clause.group(2).length() && !clause.group(2).matches(SIGNS);
        String mark = front ? clause.group(1) : clause.group(2);
        String word = front ? clause.group(2) : clause.group(1);
        if (mark.length() <= LONGEST_MARK && word.matches(".*[\\u4e00-\\u9fa5].*")) {
          legend.putIfAbsent(key(mark), word);
        }
      }
    }
  }

  private static boolean firstIsMark(String plain) {
    String body = LEAD.matcher(plain).replaceFirst("");
    return Pattern.compile("^[（(“\"「]?(" + SIGNS + ")").matcher(body).find();
  }

  private static String key(String mark) {
    return Plain.tight(mark).replaceAll("[“”\"「」]", "");
  }

  /** Collects a mark for the question about it. */
  public void see(String mark, Place place) {
    where.computeIfAbsent(key(mark), each -> new LinkedHashSet<>()).add(place);
    written.putIfAbsent(key(mark), mark.strip());
  }

  /** Returns what a mark means. */
  public Meaning of(String mark) {
    String key = key(mark);
    String word = legend.getOrDefault(key, "");
    boolean sign = key.matches("[×xX✗✕✘/]");
    if (key.isEmpty() || (word.isEmpty() && NothingText.isNone(key) && !sign)) {
      return Meaning.none();
    }
    String bare = PARTS.matcher(key).replaceAll("").strip();
    Set<DayPart> parts = parts(word.isEmpty() ? key : word);
    String said = legend.getOrDefault(bare, bare);
    if (!word.isEmpty()) {
      said = word;
    }
    if (PRESENT.matcher(said).matches()) {
      return Meaning.none();
    }
    boolean half = HALF.matcher(key + word).find() && parts.isEmpty();
    boolean leave =
        LEAVE.matcher(said).matches() || (said.isEmpty() && !parts.isEmpty() && key.length() > 1);
    if (leave && !half && !OUT.matcher(said).find()) {
      known.add(key);
      return Meaning.leave(parts);
    }
    return ask(key, said.isEmpty() ? key : said, half, parts);
  }

  private static Set<DayPart> parts(String key) {
    if (key.matches(".*(上午|[（(]上午?[）)]|上)$|^上午.*")) {
      return Set.of(DayPart.MORNING);
    }
    if (key.matches(".*(下午|[（(]下午?[）)]|下)$|^下午.*")) {
      return Set.of(DayPart.AFTERNOON);
    }
    return key.contains("中午") ? Set.of(DayPart.NOON) : Set.of();
  }

  private static boolean isSign(String key) {
    return key.matches(SIGNS);
  }

  /** Returns what a mark may mean: the part that it names, or the halves of a day, or all of it. */
  private static List<Choice> choices(boolean halves, boolean half, Set<DayPart> parts) {
    List<Choice> choices = new ArrayList<>();
    if (!half && parts.isEmpty()) {
      choices.add(Choice.of(TAKE, "office.leave.choice.leave"));
    }
    Set<DayPart> offered = new LinkedHashSet<>(parts);
    if (halves && parts.isEmpty()) {
      offered.addAll(List.of(DayPart.MORNING, DayPart.AFTERNOON));
    }
    offered.forEach(part -> choices.add(Choice.of(part.name(), "office.leave.part." + part)));
    if (half || !parts.isEmpty()) {
      choices.add(Choice.of(DayPart.WHOLE.name(), "office.leave.part.WHOLE"));
    }
    choices.add(Choice.skip());
    return choices;
  }

  private Meaning ask(String key, String said, boolean half, Set<DayPart> parts) {
    String shown = written.getOrDefault(key, key);
    boolean explained = !said.equals(key);
    Phrase ask =
        half
            ? Phrase.of(explained ? MARK + "half-word" : MARK + "half", shown, said)
            : Phrase.of(explained ? MARK + "word" : "office.leave.ask.mark", shown, said);
    Question question =
        new Question(
            "mark:" + key,
            List.copyOf(where.getOrDefault(key, Set.of())),
            explained ? key + said : key,
            ask,
            Question.Form.CHOICE,
            choices(half || isSign(key), half, parts),
            null,
            true);
    boolean usual = explained && LEAVE.matcher(key).matches() && OUT.matcher(said).find();
    Optional<String> answer = clerk.ask(usual ? question.proposing(TAKE).optional() : question);
    if (answer.isEmpty()) {
      return Meaning.waiting();
    }
    return switch (answer.get()) {
      case Choice.SKIP -> Meaning.none();
      case TAKE -> Meaning.leave(parts);
      case "WHOLE" -> Meaning.leave(Set.of());
      default -> Meaning.leave(Set.of(DayPart.valueOf(answer.get())));
    };
  }
}
