package afterclass.gateway.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.policy.PoliciesInForce;
import afterclass.gateway.roster.FileColumn;
import afterclass.gateway.roster.FileWording;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.RosterSnapshot;
import afterclass.rules.policy.PolicyReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests what a template holds beside its cells: formats, lists, notes and the frozen heading. */
class ListWorkbookTest {
  private static final PoliciesInForce POLICIES =
      PoliciesInForce.only(PolicyReader.named("extended-service"));
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private static final Pattern NUMBERED = Pattern.compile("&#x([0-9a-f]+);");

  @TempDir @Nullable Path folder;

  private static String part(Map<String, String> parts, String name) {
    return Objects.requireNonNull(parts.get(name), name);
  }

  private Map<String, String> parts(ImportKind kind, Messages words) throws IOException {
    FileWording wording = new FileWording(POLICIES, TODAY, words);
    Map<String, List<String>> choices = new LinkedHashMap<>();
    for (FileColumn column : kind.fileColumns()) {
      choices.put(column.code(), wording.choices(kind, column.code()));
    }
    Path file = Objects.requireNonNull(folder).resolve("list.xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      new ListWorkbook(kind, choices, words)
          .template(
              new FactTables(RosterSnapshot.NOTHING, POLICIES, TODAY, words).examples(kind), out);
    }
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry part : Collections.list(zip.entries())) {
        byte[] content = zip.getInputStream(part).readAllBytes();
        parts.put(part.getName(), decoded(new String(content, StandardCharsets.UTF_8)));
      }
    }
    return parts;
  }

  /** Returns a part with characters in place of their numbers. */
  private static String decoded(String part) {
    return NUMBERED
        .matcher(part)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))));
  }

  private static void holds(String part, String... all) {
    for (String each : all) {
      assertTrue(part.contains(each), () -> each + " is not in " + part);
    }
  }

  @Test
  void theRosterOffersWeekdaysAndServicesAndKeepsZeros() throws IOException {
    Map<String, String> parts = parts(ImportKind.ROSTER, Messages.ZH);
    holds(
        part(parts, "xl/workbook.xml"),
        "<sheet name=\"排班表\"",
        "<sheet name=\"选项\"",
        "state=\"veryHidden\"");
    holds(
        part(parts, "xl/worksheets/sheet1.xml"),
        "state=\"frozen\"",
        "<formula1>'选项'!$B$1:$B$7</formula1>",
        "<formula1>'选项'!$C$1:$C$",
        "errorStyle=\"warning\" showErrorMessage=\"true\" errorTitle=\"不在选项中\"");
    holds(part(parts, "xl/styles.xml"), "formatCode=\"@\"", "formatCode=\"yyyy-mm-dd\"");
    holds(part(parts, "xl/sharedStrings.xml"), "示例（不导入）0001", ">周一<", ">周日<", ">早读<", ">撤销<");
    holds(part(parts, "xl/comments1.xml"), "必填\n从选项中选，或只写工号", "可不填\n如 2027-01-22；空着表示没有结束日期");
  }

  @ParameterizedTest
  @EnumSource
  void everyKindHasAHeadingThatIsRequiredAndAnExample(ImportKind kind) throws IOException {
    for (Messages words : List.of(Messages.ZH, Messages.EN)) {
      Map<String, String> parts = parts(kind, words);
      holds(
          part(parts, "xl/sharedStrings.xml"),
          kind.fileColumns().get(0).heading().in(words),
          words.pick("示例（不导入）", "Example, not imported: "));
      holds(part(parts, "xl/comments1.xml"), words.pick("必填", "required"));
    }
    assertEquals(true, kind.fileColumns().get(0).required());
  }
}
