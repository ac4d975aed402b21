package afterclass.gateway.web.facts;

import afterclass.gateway.i18n.Codes;
import afterclass.gateway.roster.EffectCounts;
import afterclass.gateway.roster.EffectCounts.Change;
import afterclass.gateway.roster.Fact;
import afterclass.gateway.roster.ImportEffect;
import afterclass.gateway.roster.ImportKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The summary of a roster file: how many weekly services it adds, changes and leaves alone. */
final class ExtentLines {
  private static final int EXAMPLES = 3;

  private ExtentLines() {}

  /** Returns the sentences; none for a file of another kind, or one without effect. */
  static List<String> of(Planned planned, RosterWords words) {
    ImportEffect effect = planned.roster();
    if (planned.kind() != ImportKind.ROSTER || effect.facts().isEmpty()) {
      return List.of();
    }
    EffectCounts counts = effect.counts();
    List<String> lines = new ArrayList<>();
    for (Change change : Change.values()) {
      List<ImportEffect.Difference> facts = counts.of(change);
      if (!facts.isEmpty()) {
        String key = "roster.extent." + Codes.of(change);
        lines.add(words.text(key, facts.size(), examples(facts, words)));
      }
    }
    long continued = counts.continued();
    if (continued > 0) {
      lines.add(words.text("roster.extent.continued", continued));
    }
    if (effect.kept() > 0) {
      lines.add(words.text("roster.extent.kept", effect.kept()));
    }
    return lines;
  }

  private static String examples(List<ImportEffect.Difference> facts, RosterWords words) {
    return facts.stream()
        .limit(EXAMPLES)
        .map(each -> example(each, words))
        .collect(Collectors.joining(words.text("list.separator")));
  }

  private static String example(ImportEffect.Difference each, RosterWords words) {
    Fact shown = each.before().or(each::after).orElseThrow();
    String text = words.who(shown.staff()) + " " + words.dated(shown);
    return each.before().isPresent() && each.after().isPresent()
        ? words.text("roster.extent.to", text, words.span(each.after().get()))
        : text;
  }
}
