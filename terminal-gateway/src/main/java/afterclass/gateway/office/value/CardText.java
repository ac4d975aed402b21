package afterclass.gateway.office.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A card number as it stands in a cell.
 *
 * @param number the digits, leading zeros included, or a hex number in capitals; empty if none or
 *     several are possible
 * @param candidates the numbers among which to choose, if a doubt leaves several
 * @param doubts what is not certain
 * @param remark what stands beside the number
 */
public record CardText(String number, List<String> candidates, Set<Doubt> doubts, String remark) {
  private static final int TEN = 10;
  private static final int UPPER_MOST = 255;
  private static final int LOWER_MOST = 65_535;
  private static final int LONGEST = 20;
  private static final int EXACT_DIGITS = 15;
  private static final Set<String> NO_CARD =
      Set.of(
          "无卡", "未发", "未发卡", "未领", "未领取", "没卡", "没有卡", "未办", "未办卡", "补办中", "遗失", "丢失", "已退", "待发");
  private static final String[] LABELS = {
    "考勤卡号",
    "卡片编号",
    "ic卡号",
    "id卡号",
    "卡号",
    "卡片号",
    "ic卡",
    "id卡",
    "卡",
    "card no.",
    "card",
    "no.",
    "no:",
    "no",
    "n0.",
    "id:",
    "id",
    "号"
  };

  /** A reason for which a card number is not certain. */
  public enum Doubt {
    /** There is none, or a word that says so. */
    NONE,
    /** It was computed from the two parts that are printed on the card. */
    COMPUTED,
    /** Ten digits and the two parts beside them are of different cards. */
    MISMATCH,
    /** A spreadsheet has rounded it: its last digits are lost. */
    LOST,
    /** It has fewer digits than ten; leading zeros may be lost. */
    SHORT,
    /** Several numbers stand in the cell that are not one card. */
    SEVERAL,
    /** A letter stands for a digit that looks like it. */
    MISREAD,
    /** What stands there is no card number. */
    UNREADABLE
  }

  /** Keeps what is given unchanged. */
  public CardText {
    candidates = List.copyOf(candidates);
    doubts = Collections.unmodifiableSet(doubts);
  }

  /** Returns whether the number may be taken as it is. */
  public boolean isCertain() {
    return doubts.isEmpty();
  }

  /**
   * Reads a card number.
   *
   * @param text the text of the cell
   * @param number whether the cell holds a number, so that leading zeros cannot stand in it
   */
  public static CardText read(@Nullable String text, boolean number) {
    String plain = Plain.readable(text).orElse("");
    boolean tooLong = plain.isEmpty() && !Plain.of(text).isEmpty();
    if (tooLong) {
      return of("", Doubt.UNREADABLE);
    }
    Brackets parts = Brackets.of(plain);
    boolean bracketed = parts.outside().isEmpty();
    boolean pair = !bracketed && CardTokens.isPair(parts.inside());
    String body = unlabelled(bracketed ? parts.inside() : parts.outside());
    body = pair ? body + " " + parts.inside() : body;
    String remark = bracketed || pair ? "" : parts.inside();
    if (body.isEmpty()
        || NothingText.read(body).isPresent()
        || NO_CARD.contains(Plain.tight(body))) {
      return new CardText("", List.of(), EnumSet.of(Doubt.NONE), remark);
    }
    CardText read = scientific(body, number);
    boolean fraction = number && Plain.whole(body).indexOf('.') >= 0;
    if (read == null) {
      read = fraction ? of("", Doubt.UNREADABLE) : numbers(body);
    }
    String all = joined(read.remark, remark);
    return new CardText(read.number, read.candidates, read.doubts, all);
  }

  /**
   * Returns this number beside the two parts that stand in another cell: they confirm it, stand in
   * for one that is missing, or contradict it.
   */
  public CardText withFace(CardText face) {
    if (!face.doubts.contains(Doubt.COMPUTED)) {
      return this;
    }
    if (!number.isEmpty() && Plain.isDigits(number)) {
      CardText both = withPair(number, face.number);
      return new CardText(both.number, both.candidates, both.doubts, remark);
    }
    return this;
  }

  private static String joined(String one, String other) {
    return one.isEmpty() || other.isEmpty() ? one + other : one + "、" + other;
  }

  private static CardText of(String number, Doubt... doubts) {
    EnumSet<Doubt> all = EnumSet.noneOf(Doubt.class);
    Collections.addAll(all, doubts);
    return new CardText(number, number.isEmpty() ? List.of() : List.of(number), all, "");
  }

  private static String unlabelled(String text) {
    String body = text;
    boolean again = true;
    while (again && !body.isEmpty()) {
      again = false;
      String lower = body.toLowerCase(Locale.ROOT);
      for (String label : LABELS) {
        if (lower.startsWith(label)) {
          body = body.substring(label.length()).strip();
          again = true;
          break;
        }
      }
      if (!body.isEmpty() && "'’‘`\":.#=".indexOf(body.charAt(0)) >= 0 && !body.startsWith("#N")) {
        body = body.substring(1).strip();
        again = true;
      }
    }
    return body.endsWith("\"") || body.endsWith("'") ? body.substring(0, body.length() - 1) : body;
  }

  /** Reads a number that a spreadsheet shows with an exponent; null for any other text. */
  private static @Nullable CardText scientific(String body, boolean number) {
    String tight = Plain.tight(body).toUpperCase(Locale.ROOT);
    int exponent = tight.indexOf('E');
    boolean signed =
        exponent > 0 && (tight.indexOf('+') == exponent + 1 || tight.indexOf('.') == 1);
    boolean shown = signed || (number && exponent > 0);
    if (!shown
        || tight.length() > 24
        || !tight.chars().allMatch(it -> "0123456789.E+-".indexOf(it) >= 0)) {
      return null;
    }
    try {
      BigDecimal value = new BigDecimal(tight);
      boolean digits = value.scale() > -19 && value.scale() < 19 && value.signum() > 0;
      if (!digits || value.stripTrailingZeros().scale() > 0) {
        return of("", Doubt.UNREADABLE);
      }
      String plain = value.toBigInteger().toString();
      boolean whole =
          number && value.precision() <= EXACT_DIGITS && value.precision() >= plain.length();
      return whole ? digits(plain) : of(plain, Doubt.LOST);
    } catch (NumberFormatException noNumber) {
      return null;
    }
  }

  private static CardText numbers(String body) {
    if (body.chars().allMatch(it -> it < 0x80 && Character.isLetterOrDigit(it))) {
      return single(body); // a letter among digits parts no numbers
    }
    List<String> tokens = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    CardTokens.split(body, tokens, words);
    String remark = words.toString().strip();
    CardText read = tokens(tokens);
    return new CardText(read.number, read.candidates, read.doubts, remark);
  }

  private static CardText tokens(List<String> tokens) {
    int size = tokens.size();
    if (size == 0) {
      return of("", Doubt.UNREADABLE);
    }
    if (size == 1) {
      return single(tokens.get(0));
    }
    long pair = pair(tokens.get(size - 2), tokens.get(size - 1));
    if (size == 3 && pair >= 0) {
      return withPair(tokens.get(0), ten(pair));
    }
    long front = pair(tokens.get(0), tokens.get(1));
    if (size == 3 && front >= 0) {
      return withPair(tokens.get(2), ten(front));
    }
    if (size == 2 && pair >= 0) {
      return of(ten(pair), Doubt.COMPUTED);
    }
    String together = String.join("", tokens);
    boolean parted = Plain.isDigits(together) && together.length() == TEN;
    if (parted || (size == 4 && tokens.stream().allMatch(it -> it.length() == 2))) {
      return single(together);
    }
    return new CardText("", tokens, EnumSet.of(Doubt.SEVERAL), "");
  }

  private static CardText withPair(String number, String computed) {
    String padded =
        Plain.isDigits(number) && number.length() < TEN
            ? "0".repeat(TEN - number.length()) + number
            : number;
    if (padded.equals(computed) || sameHex(number, computed)) {
      return of(computed);
    }
    return new CardText("", List.of(padded, computed), EnumSet.of(Doubt.MISMATCH), "");
  }

  private static boolean sameHex(String number, String computed) {
    return number.length() == 8
        && number.chars().allMatch(it -> Character.digit(it, 16) >= 0)
        && Long.parseLong(number, 16) == Long.parseLong(computed);
  }

  /** Returns the number of which these are the upper and the lower part; -1 if they are not. */
  private static long pair(String upper, String lower) {
    boolean digits = Plain.isDigits(upper) && Plain.isDigits(lower);
    if (!digits || upper.length() > 3 || lower.length() != 5) {
      return -1;
    }
    int high = Integer.parseInt(upper);
    int low = Integer.parseInt(lower);
    return high <= UPPER_MOST && low <= LOWER_MOST ? high * 65_536L + low : -1;
  }

  private static String ten(long value) {
    String digits = Long.toString(value);
    return "0".repeat(Math.max(0, TEN - digits.length())) + digits;
  }

  private static CardText single(String token) {
    String whole = Plain.whole(token);
    if (Plain.isDigits(whole)) {
      return digits(whole);
    }
    String digits = whole.replace('O', '0').replace('o', '0').replace('I', '1').replace('l', '1');
    if (digits.length() == TEN && Plain.isDigits(digits)) {
      return new CardText("", List.of(digits), EnumSet.of(Doubt.MISREAD), "");
    }
    boolean hex = whole.chars().allMatch(it -> Character.digit(it, 16) >= 0);
    boolean long8 = whole.length() >= 8 && whole.length() % 2 == 0 && whole.length() <= LONGEST;
    return hex && long8 ? of(whole.toUpperCase(Locale.ROOT)) : of("", Doubt.UNREADABLE);
  }

  private static CardText digits(String digits) {
    if (digits.length() > LONGEST) {
      return of("", Doubt.UNREADABLE);
    }
    return digits.length() < TEN ? of(digits, Doubt.SHORT) : of(digits);
  }
}
