package afterclass.gateway.web.facts;

import afterclass.gateway.report.ReportSources;
import afterclass.gateway.roster.Conflict;
import afterclass.gateway.roster.DatedFact;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.Post;
import afterclass.gateway.web.Names;
import afterclass.gateway.web.PageFrame;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Facts, posts and conflicts in the reader's words.
 *
 * @param frame the reader
 * @param sources for names
 */
public record RosterWords(PageFrame frame, ReportSources sources) {
  public RosterWords {
    sources = sources.still();
  }

  /** A conflict as a sentence, without its date. */
  public String of(Conflict conflict) {
    boolean twice = conflict.other().equals(conflict.service());
    String key = twice ? "twice" : conflict.kind().name().toLowerCase(Locale.ROOT);
    return frame.text(
        "roster.conflict." + key.replace('_', '-'),
        sources.who(conflict.staff()),
        service(conflict.date(), conflict.service()),
        service(conflict.date(), conflict.other()));
  }

  /** How somebody came to a post; empty for the pattern. */
  public String mark(Post post) {
    List<String> marks = new ArrayList<>();
    String origin = post.origin().name().toLowerCase(Locale.ROOT).replace('_', '-');
    boolean nobody = post.other().isEmpty() && post.origin() == Post.Origin.GIVEN_UP;
    if (post.origin() != Post.Origin.PATTERN) {
      marks.add(
          frame.text(
              "roster.origin." + (nobody ? "cancelled" : origin), sources.who(post.other())));
    }
    if (post.excused()) {
      marks.add(frame.text("roster.excused"));
    }
    return String.join(frame.text("list.separator"), marks);
  }

  /** The dates that a fact holds on. */
  public String dates(DatedFact fact) {
    String from = fact.from().equals(DatedFact.ALWAYS) ? "" : fact.from().toString();
    String to = fact.to().equals(DatedFact.NEVER) ? "" : fact.to().toString();
    return from.equals(to) ? from : from + " – " + to;
  }

  /** What a fact says, without its dates and whom it is about. */
  public String says(DatedFact fact) {
    List<String> words = new ArrayList<>();
    if (fact.weekday() != 0) {
      String key = fact.kind() == ImportKind.CALENDAR ? "roster.follows" : "roster.weekday-of";
      words.add(frame.text(key, weekday(fact.weekday())));
    }
    boolean post =
        fact.kind() == ImportKind.ROSTER
            || fact.kind() == ImportKind.EXCEPTIONS
            || fact.kind() == ImportKind.INSPECTIONS;
    boolean named = fact.kind() == ImportKind.CARDS || fact.kind() == ImportKind.STAFF;
    if (post) {
      words.add(service(fact.from(), fact.subject()));
    } else if (named) {
      words.add(fact.subject());
    }
    words.add(value(fact));
    if (fact.kind() == ImportKind.RULINGS) {
      words.add(ruled(fact));
    }
    words.add(fact.kind() == ImportKind.EXCEPTIONS ? sources.who(fact.detail()) : fact.detail());
    return words.stream().filter(w -> !w.isEmpty()).collect(Collectors.joining(" "));
  }

  /** The overtime that a ruling is about: its missing times, or which of it is refused. */
  private String ruled(DatedFact fact) {
    return Arrays.stream(fact.subject().split(";", -1))
        .map(part -> part.contains(":") ? part : service(fact.from(), part))
        .collect(Collectors.joining(frame.text("list.separator")));
  }

  private String value(DatedFact fact) {
    if (fact.kind() == ImportKind.STAFF || fact.kind() == ImportKind.MADE_UP) {
      return fact.value();
    }
    if (fact.kind() == ImportKind.LEAVE) {
      return Arrays.stream(fact.value().split(";", -1))
          .map(id -> covered(fact.from(), id))
          .collect(Collectors.joining(frame.text("list.separator")));
    }
    String value = fact.value().toLowerCase(Locale.ROOT);
    boolean season = fact.kind() == ImportKind.CALENDAR && fact.subject().equals("season");
    return season ? season(fact.from(), value) : frame.textOr("roster.value." + value, value);
  }

  private String covered(LocalDate date, String id) {
    return id.equals("*")
        ? frame.text("roster.value.all")
        : sources.names(frame.words()).covered(id, date);
  }

  /** The name of a season of the plan of a date. */
  public String season(LocalDate date, String id) {
    return sources.names(frame.words()).season(id, date);
  }

  /** The name of a weekday, 1 to 7 from Monday. */
  public String weekday(int day) {
    return frame.text("roster.weekday." + day);
  }

  /** The name of a service. */
  public String service(LocalDate date, String id) {
    return id.isEmpty() ? "" : Names.service(sources, date, id, frame.words());
  }
}
