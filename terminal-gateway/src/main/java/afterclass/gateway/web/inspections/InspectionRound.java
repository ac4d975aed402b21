package afterclass.gateway.web.inspections;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.i18n.Codes;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.roster.EntryService;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.RosterSnapshot;
import afterclass.gateway.web.form.SubmittedLines;
import afterclass.rules.policy.PolicyInForce;
import afterclass.rules.policy.ServiceDefinition;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The use case of post inspections: lists a date's posts, takes results (clauses 四.5, 四.6). */
@Singleton
public final class InspectionRound {
  /** The code of a teacher for whom no result is entered. */
  static final String NONE = "clear";

  /** Separator of result and note in the text of a shown entry; it occurs in no result. */
  private static final String NOTED = "|";

  private final ReportSources sources;
  private final EntryService entryService;

  InspectionRound(ReportSources sources, EntryService entryService) {
    this.sources = sources;
    this.entryService = entryService;
  }

  /**
   * A teacher at a post.
   *
   * @param service the post
   * @param serviceName its name
   * @param staffNo staff number
   * @param name name
   * @param result the result entered: {@code present}, {@code late}, {@code absent}, or {@code
   *     clear} if there is none
   * @param note remark on the result
   * @param onLeave whether leave covers the post: the person is not taken as present
   * @param mark result and note as one text; sent back as {@code was} when one of them is changed
   * @param changedTo the result that another user entered meanwhile, in words; on the page
   */
  @Serdeable
  public record Line(
      String service,
      String serviceName,
      String staffNo,
      String name,
      String result,
      String note,
      boolean onLeave,
      String mark,
      @JsonIgnore String changedTo) {

    /** Returns the suffix of the names of this line's form fields on the page. */
    public String field() {
      return service + "." + staffNo;
    }

    /** Tells whether an inspector has yet to say or to confirm a result: not of leave. */
    public boolean open() {
      return result.equals(NONE) && !onLeave;
    }

    /** Tells whether the result or the note entered on the page differs from the stored one. */
    public boolean changed() {
      return !InspectionRound.mark(result, note).equals(mark);
    }
  }

  /**
   * A post with its teachers, as the page shows it.
   *
   * @param service the post
   * @param name its name
   * @param lines its teachers, by staff number
   */
  public record Post(String service, String name, List<Line> lines) {

    /** Returns how many of its teachers have no result and are not on leave. */
    public long left() {
      return lines.stream().filter(Line::open).count();
    }

    /** Returns how many of its teachers have a result. */
    public long entered() {
      return lines.stream().filter(line -> !line.result().equals(NONE)).count();
    }

    /** Returns how many of its teachers have a result or need one. */
    public long due() {
      return entered() + left();
    }

    /** Returns lines grouped by post, in their order. */
    static List<Post> of(List<Line> lines) {
      Map<String, List<Line>> posts =
          lines.stream()
              .collect(
                  Collectors.groupingBy(Line::service, LinkedHashMap::new, Collectors.toList()));
      return posts.values().stream()
          .map(post -> new Post(post.get(0).service(), post.get(0).serviceName(), post))
          .toList();
    }
  }

  /** Returns result and note as one text; without a result there is no note. */
  static String mark(String result, String note) {
    return note.isEmpty() || result.equals(NONE) ? result : result + NOTED + note;
  }

  /** Returns the result in a {@linkplain Line#mark mark}. */
  static String result(String mark) {
    int end = mark.indexOf(NOTED);
    return end < 0 ? mark : mark.substring(0, end);
  }

  /** Returns the note in a {@linkplain Line#mark mark}; empty if there is none. */
  static String note(String mark) {
    int end = mark.indexOf(NOTED);
    return end < 0 ? "" : mark.substring(end + NOTED.length());
  }

  /** Returns the posts of a date in the policy's order, each with its teachers by staff number. */
  List<Line> on(LocalDate date, Messages words) {
    List<Line> lines = new ArrayList<>();
    ReportSources still = sources.still();
    RosterSnapshot roster = still.roster();
    List<String> assigned = roster.assignedOn(date);
    PolicyInForce policy = still.policy().on(date);
    for (ServiceDefinition post : policy.services()) {
      for (String no : assigned) {
        if (post.duty() && roster.services(no, date).contains(post.id())) {
          boolean onLeave = policy.excuses(roster.leave(no, date), post.id());
          lines.add(line(still, date, post, no, onLeave, words));
        }
      }
    }
    return lines;
  }

  private static Line line(
      ReportSources still,
      LocalDate date,
      ServiceDefinition post,
      String no,
      boolean onLeave,
      Messages words) {
    RosterSnapshot roster = still.roster();
    String result = result(roster, no, date, post.id());
    String note = roster.inspectionNote(no, date, post.id());
    String name = words.pick(post.nameZh(), post.nameEn());
    String mark = mark(result, note);
    return new Line(post.id(), name, no, still.name(no), result, note, onLeave, mark, "");
  }

  /** Returns the lines as they stand now, with the unsaved entries of the page. */
  List<Line> again(
      List<Line> lines, SubmittedLines sent, EntryService.Result result, Messages words) {
    RosterSnapshot now = sources.roster();
    return lines.stream().map(line -> again(line, sent, result, now, words)).toList();
  }

  private static Line again(
      Line line,
      SubmittedLines sent,
      EntryService.Result result,
      RosterSnapshot now,
      Messages words) {
    return sent.left(line.field(), result, now)
        .map(
            left ->
                new Line(
                    line.service(),
                    line.serviceName(),
                    line.staffNo(),
                    line.name(),
                    result(left.wanted().wanted()),
                    left.wanted().cells().getOrDefault("note", ""),
                    line.onLeave(),
                    left.now(),
                    left.conflict() ? words.text("inspection." + result(left.now())) : ""))
        .orElse(line);
  }

  /** Saves entries, all or none. */
  EntryService.Result enter(List<EntryService.Entry> entries, Actor by) {
    return entryService.enter(ImportKind.INSPECTIONS, entries, by);
  }

  private static String result(RosterSnapshot roster, String no, LocalDate date, String post) {
    return roster.inspections(no, date).stream()
        .filter(inspection -> inspection.service().equals(post))
        .map(inspection -> Codes.of(inspection.result()))
        .findFirst()
        .orElse(NONE);
  }

  /**
   * Returns an entry about a teacher at a post.
   *
   * @param was result and note of the line as one text when it was read
   * @param wanted new result
   * @param note new note; may be empty
   */
  EntryService.Entry entry(
      LocalDate date, String staff, String post, String was, String wanted, String note) {
    return new EntryService.Entry(
        Map.of(
            "date",
            date.toString(),
            "staffNo",
            staff,
            "service",
            post,
            "result",
            wanted,
            "note",
            note),
        was,
        mark(wanted, note.strip()),
        facts -> mark(result(facts, staff, date, post), facts.inspectionNote(staff, date, post)));
  }
}
