package afterclass.gateway.workbook;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The styles of a page that say more than how something looks. */
final class PageStyles {
  private static final Pattern RULE = Pattern.compile("\\.([\\w-]{1,60})\\s*\\{([^{}]*)}");
  private static final Pattern HIDDEN = Pattern.compile("display\\s*:\\s*none");
  private static final Pattern STRUCK = Pattern.compile("text-decoration[^;]*line-through");
  private static final Pattern TEXT = Pattern.compile("mso-number-format\\s*:\\s*[\"']?\\\\?@");

  private final Map<String, String> classes = new HashMap<>();

  private PageStyles() {}

  /** Reads the rules of a page for classes. */
  static PageStyles of(Document page) {
    PageStyles styles = new PageStyles();
    for (Element style : page.select("style")) {
      Matcher rule = RULE.matcher(style.data());
      while (rule.find()) {
        styles.classes.put(rule.group(1), rule.group(2).toLowerCase(Locale.ROOT));
      }
    }
    return styles;
  }

  /** Returns whether an element is not shown. */
  boolean hidden(Element element) {
    return element.hasAttr("hidden") || has(element, HIDDEN);
  }

  /** Returns whether an element is struck out. */
  boolean struckOut(Element element) {
    return switch (element.normalName()) {
      case "s", "strike", "del" -> true;
      default -> has(element, STRUCK);
    };
  }

  /** Returns whether a cell is a text, whatever it looks like. */
  boolean text(Element cell) {
    return cell.hasAttr("x:str") || has(cell, TEXT);
  }

  private boolean has(Element element, Pattern what) {
    if (element.attributesSize() == 0) {
      return false;
    }
    String own = element.attr("style").toLowerCase(Locale.ROOT);
    return (!own.isEmpty() && what.matcher(own).find())
        || element.classNames().stream()
            .anyMatch(name -> what.matcher(classes.getOrDefault(name, "")).find());
  }
}
