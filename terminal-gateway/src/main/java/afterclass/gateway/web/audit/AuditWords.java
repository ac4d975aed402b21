package afterclass.gateway.web.audit;

import afterclass.gateway.audit.AuditEntry;
import afterclass.gateway.credential.CredentialFormat;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.PlanNames;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.roster.StaffMember;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The texts of the audit log in the reader's language. The log's own text is part of its hash chain
 * and stays unchanged, so pages show both.
 *
 * @param words the reader's language
 * @param sources source of names
 */
record AuditWords(Messages words, ReportSources sources) {
  private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
  private static final Pattern DATES = Pattern.compile(DAY + "|(" + DAY + ")?…(" + DAY + ")?");
  private static final Pattern BRACKETS = Pattern.compile("\\[([^\\[\\]]*)]");
  private static final Collector<CharSequence, ?, String> SPACED = Collectors.joining(" ");
  private static final String IMPORT = "import";
  private static final String REQUEST = "request.";
  private static final String POLICY = "policy.";
  private static final String VALUE = "roster.value.";

  AuditWords {
    sources = sources.still();
  }

  /** Returns an entry with its texts. */
  AuditView.Row row(AuditEntry entry) {
    AuditView plain = AuditView.of(entry);
    return new AuditView.Row(
        plain,
        words.textOr("audit.actor." + plain.actor(), plain.actor()),
        words.text("way." + plain.way()),
        words.textOr("audit.do." + plain.action(), plain.action()),
        subject(entry),
        said(entry, entry.was()),
        became(entry));
  }

  private String subject(AuditEntry entry) {
    List<String> parts = parts(entry.subject());
    String action = entry.action();
    if (action.equals(IMPORT)) {
      String source = String.join(" ", parts.subList(1, parts.size()));
      String known = words.textOr("audit.source." + source, source);
      return words.text(
          "audit.import", kind(parts.get(0)), words.textOr("roster." + source, known));
    }
    if (action.startsWith(POLICY) && parts.size() == 3) {
      String name = names().policy(parts.get(1));
      String title = words.text("policy.named", name, parts.get(2));
      return words.text("policies.draft-title", parts.get(0).substring(1), title);
    }
    return parts.stream().map(this::person).collect(Collectors.joining(" "));
  }

  /** Returns the state after an action; free text is left unchanged. */
  private String became(AuditEntry entry) {
    boolean answer = entry.action().startsWith(REQUEST) && !entry.action().equals("request.ask");
    return answer ? entry.became() : said(entry, entry.became());
  }

  private String said(AuditEntry entry, String text) {
    String action = entry.action();
    if (text.isEmpty()) {
      return text;
    }
    if (action.equals(IMPORT)) {
      return text.lines().map(this::fact).collect(Collectors.joining("\n"));
    }
    if (action.startsWith(REQUEST)) {
      return request(parts(text));
    }
    if (action.startsWith(POLICY)) {
      return first(parts(text), "policies.state.", "audit.do.policy.");
    }
    if (action.equals("terminal.adopt") || action.equals("terminal.retire")) {
      return parts(text).stream().map(AuditWords::plain).map(this::form).collect(SPACED);
    }
    if (action.startsWith("account.") || action.equals("token.make")) {
      return account(text);
    }
    return text;
  }

  private PlanNames names() {
    return sources.names(words);
  }

  private static List<String> parts(String text) {
    return List.of(text.strip().split(" +"));
  }

  private String kind(String verb) {
    return words.textOr("roster.kind." + verb, verb);
  }

  /** Returns a staff number with its name; other text unchanged. */
  private String person(String part) {
    return sources
        .roster()
        .staff(part)
        .map(StaffMember::name)
        .map(name -> words.text("audit.staff", name, part))
        .orElse(part);
  }

  /** Returns a fact in words: its kind, subject, dates, value and remark. */
  private String fact(String line) {
    List<String> parts = parts(line);
    List<String> out = new ArrayList<>();
    out.add(kind(parts.get(0)));
    LocalDate date = LocalDate.EPOCH;
    int dates = 1;
    while (dates < parts.size() && !DATES.matcher(parts.get(dates)).matches()) {
      dates++;
    }
    if (dates < parts.size() && parts.get(dates).matches(DAY + ".*")) {
      date = LocalDate.parse(parts.get(dates).substring(0, "2026-11-23".length()));
    }
    for (int i = 1; i < parts.size(); i++) {
      String part = parts.get(i);
      if (part.equals("weekday") && i + 1 < dates) {
        out.add(words.textOr("roster.weekday." + parts.get(++i), part));
      } else if (i < dates) {
        out.add(covered(person(part), date));
      } else {
        out.add(i == dates + 1 ? value(part, date) : i > dates + 2 ? part : person(part));
      }
    }
    return String.join(" ", out);
  }

  private String value(String part, LocalDate date) {
    String key = VALUE + part;
    String own = "audit.value." + part;
    if (words.has(key) || words.has(own)) {
      return words.textOr(key, words.textOr(own, part)).replaceAll("[：:]$", "");
    }
    return names().season(covered(person(part), date), date);
  }

  /** Returns the names of services and requirements, from ids separated by semicolons. */
  private String covered(String ids, LocalDate date) {
    String own = "audit.value." + ids;
    return words.has(own)
        ? words.text(own)
        : Arrays.stream(ids.split(";", -1))
            .map(id -> names().covered(id, date))
            .collect(Collectors.joining(words.text("list.separator")));
  }

  /** Returns a request in words: its kind, person, dates, content and reason. */
  private String request(List<String> parts) {
    if (parts.size() < 4) {
      return String.join(" ", parts);
    }
    String dates = parts.get(2);
    LocalDate date = LocalDate.parse(dates.substring(0, "2026-11-23".length()));
    Stream<String> said =
        Stream.of(
            words.textOr("requests.kind." + parts.get(0), parts.get(0)),
            person(parts.get(1)),
            dates,
            covered(parts.get(3), date));
    return Stream.concat(said, parts.stream().skip(4)).collect(SPACED);
  }

  private String first(List<String> parts, String... prefixes) {
    String code = parts.get(0);
    String said =
        Arrays.stream(prefixes)
            .map(prefix -> prefix + code)
            .filter(words.keys()::contains)
            .findFirst()
            .map(words::text)
            .orElse(code);
    return Stream.concat(Stream.of(said), parts.stream().skip(1)).collect(SPACED);
  }

  private static String plain(String part) {
    return part.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private String form(String part) {
    boolean form =
        Arrays.stream(CredentialFormat.values()).anyMatch(f -> plain(f.name()).equals(part));
    return form ? words.text("credential-form." + part) : part;
  }

  /** Returns an account or token in words: its roles or permissions, and whether it is disabled. */
  private String account(String text) {
    String said =
        BRACKETS
            .matcher(text)
            .replaceAll(
                found ->
                    Arrays.stream(found.group(1).split("[, ]+"))
                        .map(id -> words.textOr("role." + id, words.textOr("may." + id, id)))
                        .collect(Collectors.joining(words.text("list.separator"), "[", "]")));
    return said.endsWith("] disabled") || said.matches(".*] \\S+ disabled")
        ? said.replaceAll("disabled$", words.text("audit.value.disabled"))
        : said;
  }
}
