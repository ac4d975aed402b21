package afterclass.gateway.notice;

import static afterclass.gateway.notice.Audience.without;

import afterclass.gateway.audit.AuditEntry;
import afterclass.gateway.closing.MonthSheet;
import afterclass.gateway.closing.MonthStore;
import afterclass.gateway.policy.PolicyDraft;
import afterclass.gateway.policy.PolicyStep;
import afterclass.gateway.policy.PolicyStore;
import afterclass.gateway.requests.Request;
import afterclass.gateway.requests.RequestState;
import afterclass.gateway.requests.RequestStore;
import afterclass.gateway.security.Permission;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The news of what one person proposes and another decides: requests, monthly sheets and policies.
 * The audit log says which of them were touched; how they stand, their stores say.
 *
 * @param requests storage of requests
 * @param months storage of monthly sheets
 * @param policies storage of policy drafts
 */
public record DecisionNews(RequestStore requests, MonthStore months, PolicyStore policies) {
  private static final Pattern NUMBER = Pattern.compile("#(\\d{1,18})\\b.*");
  private static final String OPEN = "open";

  /** What somebody asks for, by its kind and number. */
  private record Matter(String kind, long id) {
    String asked() {
      return kind + "/" + id;
    }

    String answered() {
      return "answer/" + kind + "/" + id;
    }
  }

  /** Returns how the matters stand that some entries of the audit log are about. */
  List<News> about(List<AuditEntry> entries, Audience audience) {
    Set<Matter> touched = new LinkedHashSet<>();
    entries.stream().flatMap(DecisionNews::matter).forEach(touched::add);
    List<News> news = new ArrayList<>();
    for (Matter matter : touched) {
      switch (matter.kind()) {
        case "request" -> requests.find(matter.id()).ifPresent(r -> add(matter, r, audience, news));
        case "month" -> months.find(matter.id()).ifPresent(s -> add(s, audience, news));
        default -> policies.draft(matter.id()).ifPresent(d -> add(matter, d, audience, news));
      }
    }
    return news;
  }

  private static Stream<Matter> matter(AuditEntry entry) {
    String kind = entry.action().substring(0, Math.max(0, entry.action().indexOf('.')));
    Matcher number = NUMBER.matcher(entry.subject());
    boolean decided = Set.of("request", "month", "policy").contains(kind);
    return decided && number.matches()
        ? Stream.of(new Matter(kind, Long.parseLong(number.group(1))))
        : Stream.of();
  }

  private static void add(Matter matter, Request request, Audience audience, List<News> news) {
    Set<String> own = audience.own(request.staff());
    List<String> detail =
        List.of(
            matter.kind(),
            request.kind().code(),
            request.from().toString(),
            request.to().toString());
    Set<String> asker = Audience.all(own, audience.named(request.askedBy()));
    if (request.state() == RequestState.OPEN) {
      news.add(asked(matter, request.staff(), request.from(), detail, asker, audience));
      return;
    }
    news.add(News.ended(NoticeKind.REQUEST, matter.asked()));
    if (request.state() != RequestState.WITHDRAWN) {
      news.add(
          new News(
              NoticeKind.ANSWER,
              matter.answered(),
              request.state().code(),
              request.staff(),
              request.from(),
              detail,
              without(asker, Set.of(request.decidedBy()))));
    }
  }

  /** Adds a sheet, and those of its month that it replaced. */
  private void add(MonthSheet touched, Audience audience, List<News> news) {
    for (MonthSheet sheet : months.about(touched.month())) {
      Matter matter = new Matter("month", sheet.id());
      List<String> detail = List.of(matter.kind(), sheet.kind().code(), sheet.month().toString());
      Set<String> asker = audience.named(sheet.proposedBy());
      if (sheet.state() == MonthSheet.State.OPEN) {
        news.add(asked(matter, "", null, detail, asker, audience));
        continue;
      }
      news.add(News.ended(NoticeKind.REQUEST, matter.asked()));
      if (sheet.state() != MonthSheet.State.REPLACED && sheet.id() == touched.id()) {
        news.add(answer(matter, sheet.state().name(), detail, asker));
      }
    }
  }

  private static void add(Matter matter, PolicyDraft draft, Audience audience, List<News> news) {
    List<String> detail = List.of(matter.kind(), draft.title());
    Optional<PolicyStep> proposal = draft.proposal();
    Set<String> asker = proposal.map(step -> audience.named(step.by())).orElseGet(TreeSet::new);
    if (draft.state() == PolicyDraft.State.PROPOSED) {
      news.add(asked(matter, "", null, detail, asker, audience));
      return;
    }
    news.add(News.ended(NoticeKind.REQUEST, matter.asked()));
    if (!draft.steps().isEmpty()) {
      PolicyStep last = draft.steps().get(draft.steps().size() - 1);
      if (Set.of(PolicyStep.StepType.APPROVED, PolicyStep.StepType.REFUSED).contains(last.kind())) {
        news.add(answer(matter, last.kind().name(), detail, asker));
      }
    }
  }

  private static News asked(
      Matter matter,
      String staff,
      @Nullable LocalDate day,
      List<String> detail,
      Set<String> asker,
      Audience audience) {
    Set<String> deciders = without(audience.may(Permission.APPROVE), asker);
    return new News(
        NoticeKind.REQUEST,
        matter.asked(),
        OPEN,
        staff,
        day,
        detail,
        Audience.all(deciders, audience.robots(NoticeKind.REQUEST)));
  }

  private static News answer(Matter matter, String state, List<String> detail, Set<String> asker) {
    return new News(
        NoticeKind.ANSWER,
        matter.answered(),
        state.toLowerCase(Locale.ROOT),
        "",
        null,
        detail,
        asker);
  }
}
