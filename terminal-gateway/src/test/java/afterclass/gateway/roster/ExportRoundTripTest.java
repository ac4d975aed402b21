package afterclass.gateway.roster;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import afterclass.gateway.export.FactExports;
import afterclass.gateway.export.ListTable;
import afterclass.gateway.i18n.Messages;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tests that an exported list changes nothing when it is imported, that a changed cell changes just
 * that fact, and that a template gives just the rows filled in.
 */
class ExportRoundTripTest {
  /** Files of every kind, with texts that a spreadsheet would run or shorten. */
  private static final Map<ImportKind, String> FILES = files();

  private static ImportRoom room;

  private static Map<ImportKind, String> files() {
    Map<ImportKind, String> files = new LinkedHashMap<>();
    files.put(
        ImportKind.STAFF,
        """
        工号,姓名,校区,入职日期,离职日期
        0007,张伟,,2020-09-01,
        0008,张伟,东校区,2021-09-01,2027-01-22
        0009,欧阳 芳,+东校区,,
        A10,=1+1,,,
        """);
    files.put(
        ImportKind.CARDS,
        """
        卡号,工号,开始日期,结束日期
        0012345678,0007,2026-09-01,
        0000000042,0008,2026-09-01,2026-10-31
        0000000142,0009,2026-09-01,
        """);
    files.put(
        ImportKind.ROSTER,
        """
        工号,星期,服务,开始日期,结束日期
        0007,1,morning-reading,2026-09-01,2027-01-22
        0007,周三,noon,2026-09-01,2027-01-22
        0008,1,morning-reading,2026-09-01,2027-01-22
        0009,6,tutoring,2026-09-01,
        0009,2,tutoring,2027-02-20,2027-06-30
        """);
    files.put(
        ImportKind.EXCEPTIONS,
        """
        日期,工号,操作,服务,代班人
        2026-11-23,0007,代班,morning-reading,0009
        2026-11-24,0007,增加,noon,
        2026-11-25,0007,取消,noon,
        """);
    files.put(
        ImportKind.CALENDAR,
        """
        日期,结束,类型,季节,按星期,备注
        2026-10-01,2026-10-08,放假,,,国庆
        2026-10-10,,上学,,周四,@调休
        2026-11-01,2026-11-30,,冬季,,
        2026-11-16,2026-11-16,放假,冬季,,"-运动会, ""校""\"
        """);
    files.put(
        ImportKind.SIGN_IN,
        """
        日期,工号,签到
        2026-11-20,0007,是
        2026-11-20,0008,否
        """);
    files.put(
        ImportKind.LEAVE,
        """
        工号,开始日期,结束日期,范围
        0007,2026-11-02,2026-11-04,全部
        0008,2026-11-05,,早读;noon
        0008,2026-11-05,2026-11-09,*
        """);
    files.put(
        ImportKind.INSPECTIONS,
        """
        日期,工号,服务,结果,备注
        2026-11-23,0008,早读,在岗,=it's "fine"
        2026-11-16,0007,早读,不到岗,
        2026-11-09,0007,早读,迟到,'
        """);
    files.put(
        ImportKind.RULINGS,
        """
        日期,工号,处理,理由,时间
        2026-11-16,0007,计课时,停电,
        2026-11-09,0007,取消课时,-查无打卡,
        """);
    files.put(
        ImportKind.MADE_UP,
        """
        日期,工号,时间,操作,理由
        2026-11-20,0007,07:05,增加,忘记打卡
        2026-11-20,0007,16:20:30,增加,=SUM(A1)
        """);
    return files;
  }

  /** Opens a store with all files, which no test changes. */
  @BeforeAll
  static void open(@TempDir Path folder) {
    room = ImportRoom.open(folder);
    FILES.forEach(room::with);
  }

  @AfterAll
  static void close() {
    room.close();
  }

  private ListTable list(ImportKind kind, Messages words) {
    return room.exports().list(kind, Fact.ALWAYS, Fact.NEVER, words);
  }

  private byte[] xlsx(ImportKind kind, ListTable list, Messages words) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    room.exports().writeXlsx(kind, list, words, out);
    return out.toByteArray();
  }

  private static byte[] csv(ListTable list, Messages words) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FactExports.writeCsv(list, words, out);
    return out.toByteArray();
  }

  private byte[] template(ImportKind kind, Messages words) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    room.exports().template(kind, words, out);
    return out.toByteArray();
  }

  private void changesNothing(ImportKind kind, int rows, byte[] file) {
    ImportPreview would = room.imports().file(kind, file).preview();
    assertEquals(List.of(), ImportRoom.said(would.problems()));
    assertEquals(rows, would.rowsRead());
    assertEquals(List.of(), would.held());
    assertEquals(List.of(), would.replaced());
  }

  @ParameterizedTest
  @EnumSource
  void anUnchangedExportChangesNothing(ImportKind kind) throws IOException {
    for (Messages words : List.of(Messages.ZH, Messages.EN)) {
      ListTable list = list(kind, words);
      changesNothing(kind, list.rows().size(), xlsx(kind, list, words));
      changesNothing(kind, list.rows().size(), csv(list, words));
    }
  }

  @Test
  void anExportFillsAnEmptyStoreWithTheSameFacts(@TempDir Path other) throws IOException {
    try (ImportRoom empty = ImportRoom.open(other)) {
      for (ImportKind kind : ImportKind.values()) {
        ImportResult result = empty.load(kind, xlsx(kind, list(kind, Messages.ZH), Messages.ZH));
        assertEquals(List.of(), ImportRoom.said(result.problems()));
        assertEquals(facts(room, kind), facts(empty, kind));
      }
    }
  }

  private static List<Fact> facts(ImportRoom of, ImportKind kind) {
    return new EnteredFacts(of.roster()).of(List.of(kind), "", Fact.ALWAYS, Fact.NEVER);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "STAFF       | 1 | name       | 张薇        | staff/0008/张薇",
        "CARDS       | 0 | to         | 2026-12-31 | cards/0012345678…2026-09-01/",
        "ROSTER      | 0 | to         | 2026-12-31 | roster/0007…1…morning-reading…2026-09-01/",
        "EXCEPTIONS  | 0 | substitute | 0008       | exceptions/2026-11-23…0007…morning-reading/SUBSTITUTE",
        "CALENDAR    | 1 | follows    | 周五        | calendar/type…2026-10-10/SCHOOL",
        "SIGN_IN     | 1 | signed     | 是         | sign-in/2026-11-20…0008/YES",
        "LEAVE       | 0 | covers     | 早读        | leave/0007…2026-11-02…2026-11-04/morning-reading",
        "INSPECTIONS | 0 | result     | 在岗        | inspections/2026-11-09…0007…morning-reading/PRESENT",
        "RULINGS     | 1 | reason     | 有电        | rulings/2026-11-16…0007/ACCEPT",
        "MADE_UP     | 0 | reason     | 已核实       | made-up/2026-11-20…0007…07:05/07:05",
      })
  void aChangedCellChangesJustThatFact(
      ImportKind kind, int row, String column, String cell, String expected) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>(list(kind, Messages.ZH).rows());
    Map<String, String> changed = new LinkedHashMap<>(rows.get(row));
    changed.put(column, cell);
    rows.set(row, changed);
    byte[] file = xlsx(kind, new ListTable(kind.fileColumns(), rows), Messages.ZH);
    ImportPreview would = room.imports().file(kind, file).preview();
    assertEquals(List.of(), ImportRoom.said(would.problems()));
    assertEquals(
        List.of(expected),
        would.held().stream()
            .map(Fact::flat)
            .map(
                flat ->
                    String.join(
                        "/",
                        flat.kind().verb(),
                        flat.key().replaceAll("[^\\p{L}0-9:-]+", "…"),
                        flat.value()))
            .toList());
    assertEquals(1, would.replaced().size());
  }

  @Test
  void aRowTakenOutIsNotSeenAndARowMarkedClearTakesJustItsFactBack() throws IOException {
    ListTable all = list(ImportKind.ROSTER, Messages.ZH);
    ListTable fewer = new ListTable(all.columns(), all.rows().subList(1, all.rows().size()));
    changesNothing(ImportKind.ROSTER, 4, xlsx(ImportKind.ROSTER, fewer, Messages.ZH));
    List<Map<String, String>> rows = new ArrayList<>(all.rows());
    Map<String, String> back = new LinkedHashMap<>(rows.get(0));
    back.put("action", "撤销");
    rows.set(0, back);
    byte[] file = xlsx(ImportKind.ROSTER, new ListTable(all.columns(), rows), Messages.ZH);
    ImportPreview would = room.imports().file(ImportKind.ROSTER, file).preview();
    assertEquals(List.of(), would.held());
    assertEquals(List.of("roster 0007 1 morning-reading"), keys(would.replaced()));
  }

  private static List<String> keys(List<Fact> facts) {
    return facts.stream()
        .map(Fact::flat)
        .map(f -> String.join(" ", f.kind().verb(), f.staff(), "" + f.weekday(), f.subject()))
        .toList();
  }

  @Test
  void aListHasTheHeadingsAndWordsOfAnImport() {
    assertEquals(
        List.of(
            "工号,星期,服务时段,开始日期,单双周,结束日期,操作",
            "0007,周一,早读,2026-09-01,,2027-01-22,",
            "0007,周三,午间服务,2026-09-01,,2027-01-22,",
            "0008,周一,早读,2026-09-01,,2027-01-22,",
            "0009,周六,作业辅导,2026-09-01,,,",
            "0009,周二,作业辅导,2027-02-20,,2027-06-30,"),
        lines(list(ImportKind.ROSTER, Messages.ZH), Messages.ZH));
    assertEquals(
        List.of(
            "date,to,type,season,follows,note,action",
            "2026-10-01,2026-10-08,off,,,国庆,",
            "2026-10-10,,school,,Thu,@调休,",
            "2026-11-01,2026-11-15,,winter,,,",
            "2026-11-16,,off,winter,,-运动会, \"校\",",
            "2026-11-17,2026-11-30,,winter,,,"),
        lines(list(ImportKind.CALENDAR, Messages.EN), Messages.EN).stream()
            .map(line -> line.replace("Spring, autumn and winter", "winter"))
            .toList());
  }

  private static List<String> lines(ListTable list, Messages words) {
    Stream<String> headings =
        Stream.of(
            String.join(",", list.columns().stream().map(c -> c.heading().in(words)).toList()));
    return Stream.concat(
            headings,
            list.rows().stream()
                .map(
                    row ->
                        String.join(
                            ",",
                            list.columns().stream()
                                .map(c -> row.getOrDefault(c.code(), ""))
                                .toList())))
        .toList();
  }

  @Test
  void onlyFactsThatMeetTheDatesAreExported() {
    ListTable spring =
        room.exports()
            .list(
                ImportKind.ROSTER,
                ImportRoom.TODAY.plusMonths(3),
                ImportRoom.TODAY.plusMonths(9),
                Messages.ZH);
    assertEquals(
        List.of(
            "工号,星期,服务时段,开始日期,单双周,结束日期,操作",
            "0009,周六,作业辅导,2026-09-01,,,",
            "0009,周二,作业辅导,2027-02-20,,2027-06-30,"),
        lines(spring, Messages.ZH));
  }

  @ParameterizedTest
  @EnumSource
  void aTemplateLeftEmptyGivesNoRow(ImportKind kind) throws IOException {
    for (Messages words : List.of(Messages.ZH, Messages.EN)) {
      changesNothing(kind, 0, template(kind, words));
    }
  }

  @Test
  void aTemplateFilledInGivesJustItsRowsWithTheExamplesStillThere(@TempDir Path other)
      throws IOException {
    try (ImportRoom empty = ImportRoom.open(other)) {
      for (ImportKind kind : ImportKind.values()) {
        List<List<String>> lines = new ArrayList<>(cells(template(kind, Messages.ZH)));
        List<List<String>> filled = body(list(kind, Messages.ZH));
        lines.addAll(2, filled);
        ImportResult result = empty.load(kind, csv(lines));
        assertEquals(List.of(), ImportRoom.said(result.problems()));
        assertEquals(filled.size(), result.rowsTaken());
        assertEquals(facts(room, kind), facts(empty, kind));
      }
    }
  }

  private static String csv(List<List<String>> lines) {
    return lines.stream()
        .map(
            line ->
                line.stream()
                    .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                    .collect(joining(",")))
        .collect(joining("\n"));
  }

  private static List<List<String>> body(ListTable list) {
    return list.rows().stream()
        .map(row -> list.columns().stream().map(c -> row.getOrDefault(c.code(), "")).toList())
        .toList();
  }

  private static List<List<String>> cells(byte[] workbook) throws IOException {
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
      Sheet first = book.getFirstSheet();
      List<List<String>> lines = new ArrayList<>();
      first
          .read()
          .forEach(
              row -> {
                List<String> line = new ArrayList<>();
                row.forEach(cell -> line.add(cell == null ? "" : cell.getText()));
                lines.add(line);
              });
      return lines;
    }
  }

  @Test
  void aPersonMayBeChosenWithTheName() {
    String file =
        """
        卡号,工号,开始日期
        0012345688,0007 张伟,2026-09-01
        0012345689,0009 欧阳 芳,2026-09-01
        0012345690,0007 欧阳 芳,2026-09-01
        """;
    ImportPreview would =
        room.imports().file(ImportKind.CARDS, file.getBytes(StandardCharsets.UTF_8)).preview();
    assertEquals(List.of("4 工号 0007 欧阳 芳 staff"), ImportRoom.said(would.problems()));
    assertEquals(
        List.of("0012345688 0007", "0012345689 0009"),
        would.held().stream().map(fact -> fact.flat().subject() + " " + fact.staff()).toList());
  }
}
