package afterclass.gateway.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests with card and staff numbers damaged by a spreadsheet, as CSV and as workbook. */
class SpoiltNumbersTest {
  private static final String READ = "read as ";
  private static final String BELL = "00\u000733";

  /** Numbers in a file, each with the key of its error message or the number read. */
  private static final Map<String, String> NUMBERS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("9.36E+06", "number-scientific"),
              Map.entry("9.36e+06", "number-scientific"),
              Map.entry("9,36E+06", "number-scientific"),
              Map.entry("1E+16", "number-scientific"),
              Map.entry("9.36E6", "number-scientific"),
              Map.entry("9,357,203", "number-grouped"),
              Map.entry("9360000.0", "number-decimal"),
              Map.entry("9360000.00", "number-decimal"),
              Map.entry("33.", "number-decimal"),
              Map.entry("-33", "number-sign"),
              Map.entry("33%", "number-sign"),
              Map.entry("￥33", "number-sign"),
              Map.entry("1933/1/2", "number-date"),
              Map.entry("2-Jan", "number-date"),
              Map.entry("1月2日", "number-date"),
              Map.entry("00093 87952", "number-parted"),
              Map.entry("0009357490 142,51378", "number-parted"),
              Map.entry("TRUE", "number-truth"),
              Map.entry("=A2", "number-formula"),
              Map.entry("#N/A", "cell-error"),
              Map.entry("#REF!", "cell-error"),
              Map.entry("#VALUE!", "cell-error"),
              Map.entry("#DIV/0!", "cell-error"),
              Map.entry("#####", "narrow"),
              Map.entry(BELL, "invisible"),
              Map.entry("????", "lost-characters"),
              Map.entry("=\"0033\"", READ + "0033"),
              Map.entry("'0033", READ + "0033"),
              Map.entry("００３３", READ + "0033"),
              Map.entry("\u30000033\u3000", READ + "0033"),
              Map.entry("\u00A00033\u202F", READ + "0033"),
              Map.entry("\uFEFF0033", READ + "0033"),
              Map.entry("00\u200B33", READ + "0033"),
              Map.entry("0033\u200E", READ + "0033"),
              Map.entry("\u20600033", READ + "0033"),
              Map.entry("0012E456", READ + "0012E456"),
              Map.entry("04A1B2C3", READ + "04A1B2C3"),
              Map.entry("T-033", READ + "T-033"),
              Map.entry("后勤01", READ + "后勤01")));

  private static String quoted(String cell) {
    return '"' + cell.replace("\"", "\"\"") + '"';
  }

  /** Returns the key of the only error message, or the number read. */
  private static String told(ImportResult result, ImportRoom room, ImportKind kind) {
    if (!result.clean()) {
      assertEquals(
          1, result.problems().size(), () -> ImportRoom.said(result.problems()).toString());
      assertEquals(0, result.rowsTaken());
      return result.problems().get(0).advice().word();
    }
    return READ
        + (kind == ImportKind.CARDS
            ? room.roster().cards().findFirst().orElseThrow().card()
            : room.roster().staff().stream()
                .map(StaffMember::no)
                .filter(no -> !no.equals("T1"))
                .findFirst()
                .orElseThrow());
  }

  private static void each(ImportKind kind, boolean workbook, Path folder) throws IOException {
    int at = 0;
    Map<String, String> numbers = new TreeMap<>(NUMBERS);
    if (workbook) {
      numbers.remove(BELL); // XML does not allow the character, so no workbook contains it.
    }
    for (Map.Entry<String, String> number : numbers.entrySet()) {
      try (ImportRoom room = ImportRoom.open(Files.createDirectory(folder.resolve("s" + at++)))) {
        room.with(ImportKind.STAFF, "工号,姓名\nT1,张老师\n");
        String head = kind == ImportKind.CARDS ? "卡号,工号,开始日期" : "工号,姓名";
        String rest = kind == ImportKind.CARDS ? "T1,2026-09-01" : "李老师";
        byte[] file =
            workbook
                ? book(head, number.getKey(), rest)
                : (head + "\n" + quoted(number.getKey()) + "," + rest + "\n")
                    .getBytes(StandardCharsets.UTF_8);
        ImportResult result = room.load(kind, file);
        assertEquals(number.getValue(), told(result, room, kind), number.getKey());
      }
    }
  }

  private static byte[] book(String head, String number, String rest) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("Sheet1");
      String[] heads = head.split(",", -1);
      String[] cells = rest.split(",", -1);
      for (int i = 0; i < heads.length; i++) {
        sheet.value(0, i, heads[i]);
        sheet.value(1, i, i == 0 ? number : cells[i - 1]);
      }
    }
    return out.toByteArray();
  }

  @Test
  void areRefusedOrReadRightlyInACardList(@TempDir Path folder) throws IOException {
    each(ImportKind.CARDS, false, folder);
  }

  @Test
  void areRefusedOrReadRightlyInAStaffListOfAWorkbook(@TempDir Path folder) throws IOException {
    each(ImportKind.STAFF, true, folder);
  }

  @Test
  void aNumberOfMoreDigitsThanASpreadsheetKeepsIsRefused(@TempDir Path folder) throws IOException {
    try (ImportRoom room = ImportRoom.open(folder).with(ImportKind.STAFF, "工号,姓名\nT1,张老师\n")) {
      String head = "卡号,工号,开始日期\n";
      ImportResult csv =
          room.load(
              ImportKind.CARDS,
              head
                  + "1234567890123450,T1,2026-09-01\n123456789012345000,T1,2026-09-01\n"
                  + "1234567890123456,T1,2026-09-01\n=\"1234567890123460\",T1,2026-09-01\n");
      assertEquals(
          List.of("2 卡号 1234567890123450 number-rounded", "3 卡号 123456789012345000 number-rounded"),
          ImportRoom.said(csv.problems()));
      assertEquals(2, csv.rowsTaken());
      assertTrue(ImportRoom.inBoth(csv.problems().get(0)).contains("把此列设为文本格式"));
      assertTrue(ImportRoom.inBoth(csv.problems().get(0)).contains("format the column as text"));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (Workbook book = new Workbook(out, "test", "1.0")) {
        Worksheet sheet = book.newWorksheet("Sheet1");
        String[] heads = {"卡号", "工号", "开始日期"};
        for (int i = 0; i < heads.length; i++) {
          sheet.value(0, i, heads[i]);
        }
        sheet.value(1, 0, 1234567890123456789L);
        sheet.value(2, 0, 1234567890123456L);
        sheet.style(2, 0).format("0000000000000000").set();
        sheet.value(3, 0, "1234567890123470");
        sheet.value(4, 0, true);
        for (int row = 1; row <= 4; row++) {
          sheet.value(row, 1, "T1");
          sheet.value(row, 2, "2026-09-01");
        }
      }
      ImportResult book = room.load(ImportKind.CARDS, out.toByteArray());
      assertEquals(
          List.of("number-rounded", "number-rounded", "number-truth"),
          book.problems().stream().map(p -> p.advice().word()).toList(),
          () -> ImportRoom.said(book.problems()).toString());
      assertEquals(1, book.rowsTaken());
    }
  }

  @Test
  void aNumberWithoutItsZerosIsToldByTheOthers(@TempDir Path folder) {
    try (ImportRoom room = ImportRoom.open(folder)) {
      ImportResult file = room.load(ImportKind.STAFF, "工号,姓名\n0033,甲\n0034,乙\n35,丙\n1036,丁\n");
      assertEquals(List.of("4 工号 35 zeros-lost"), ImportRoom.said(file.problems()));
      ImportResult stored = room.load(ImportKind.STAFF, "工号,姓名\n33,甲\n40,戊\nA7,己\n");
      assertEquals(
          List.of("2 工号 33 zeros-lost", "3 工号 40 zeros-lost"), ImportRoom.said(stored.problems()));
      ImportResult sure = room.load(ImportKind.STAFF, ImportRoom.workbook("工号,姓名\n40,戊"));
      assertEquals(List.of(), ImportRoom.said(sure.problems()));
      ImportResult looked = room.load(ImportKind.SIGN_IN, "日期,工号,签到\n2026-11-23,33,是\n");
      assertEquals(List.of("2 工号 33 staff-zeros"), ImportRoom.said(looked.problems()));
      assertTrue(ImportRoom.inBoth(looked.problems().get(0)).contains("0033"));
      ImportResult cards =
          room.load(
              ImportKind.CARDS,
              """
              卡号,工号,开始日期
              0009357285,0033,2026-09-01
              9357203,0034,2026-09-01
              3825205248,0034,2026-09-01
              """);
      assertEquals(List.of("3 卡号 9357203 zeros-lost"), ImportRoom.said(cards.problems()));
    }
  }

  /** Tests a column and its result: refused, accepted with a warning, or accepted. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          9357203                                          | doubt 9357203 10
          935720                                           | doubt 935720 10
          9357203 8342201 834220 12345678                  | doubt 9357203 10, doubt 8342201 10, doubt 834220 10
          0009357285 9357203 9357204 9357205               | doubt 9357203 10, doubt 9357204 10, doubt 9357205 10
          3825205248 3825205250 3825205251 3825205252 93572 | doubt 93572 10
          3825205248 3825205250 9357203                    |
          0009357285 0009357286 9357203                    | bad 9357203 zeros-lost
          1 2 33 101 250                                   |
          10001 10002 10003 9357203                        |
          9357203 9357204 9357205 9357206 9357207          |
          12345678                                         |
          04A1B2C                                          |
          123456789012300                                  | bad 123456789012300 number-rounded
          123457000000000                                  | bad 123457000000000 number-rounded
          123457000000                                     | bad 123457000000 number-rounded
          123456789012345                                  |
          3825205200                                       |
          '="9357203"'                                     |
          """)
  void aCardWithoutItsZerosIsRefusedOrDoubtedByTheLooksOfTheOthers(
      String cards, @Nullable String said, @TempDir Path folder) {
    try (ImportRoom room = ImportRoom.open(folder).with(ImportKind.STAFF, "工号,姓名\nT1,张老师\n")) {
      StringBuilder file = new StringBuilder("卡号,工号,开始日期\n");
      for (String card : cards.split(" ", -1)) {
        file.append(card).append(",T1,2026-09-01\n");
      }
      ImportResult result = room.load(ImportKind.CARDS, file.toString());
      List<String> all = new ArrayList<>();
      result.warnings().stream()
          .filter(each -> each.advice().word().equals("zeros-doubt"))
          .forEach(each -> all.add("doubt " + each.found() + " " + each.advice().values().get(0)));
      result
          .problems()
          .forEach(each -> all.add("bad " + each.found() + " " + each.advice().word()));
      assertEquals(said == null ? "" : said, String.join(", ", all));
      result
          .warnings()
          .forEach(each -> assertTrue(ImportRoom.inBoth(each).contains("卡面"), each::toString));
    }
  }

  @Test
  void wideDigitsAndWordsAreReadInEveryColumn(@TempDir Path folder) {
    try (ImportRoom room = ImportRoom.open(folder)) {
      room.with(ImportKind.STAFF, "工号,姓名\n0033,甲\n")
          .with(ImportKind.ROSTER, "工号\u200B,星期,服务,开始日期\n００３３\u3000,１,午间服务\u00A0,２０２６-１１-０２\n")
          .with(ImportKind.MADE_UP, "日期,工号,时间,操作,理由\n2026-11-23,'0033,０７:０５,增加,忘带卡\n");
      assertEquals(List.of("noon"), room.roster().services("0033", ImportRoom.TODAY));
      assertEquals(1, room.roster().madeUp("0033", ImportRoom.TODAY).size());
    }
  }

  @Test
  void aStaffNumberThatCannotBePartOfAnAddressIsRefused(@TempDir Path folder) {
    try (ImportRoom room = ImportRoom.open(folder)) {
      for (String no : List.of(".", "..", "a/b", "a\\b", "a?", "a#b", "%2e")) {
        ImportResult staff = room.load(ImportKind.STAFF, "工号,姓名\n" + no + ",甲\n");
        assertEquals(List.of("2 工号 " + no + " no-address"), ImportRoom.said(staff.problems()));
      }
      room.with(ImportKind.STAFF, "工号,姓名\nA.1,甲\n...,乙\n");
      ImportResult named = room.load(ImportKind.STAFF, "工号,姓名\n7,甲\u2028乙\n");
      assertEquals("invisible", named.problems().get(0).advice().word());
    }
  }

  @Test
  void rowsEnteredOnAPageAreReadInTheirOwnEncoding(@TempDir Path folder) {
    try (ImportRoom room = ImportRoom.open(folder)) {
      byte[] rows = EnteredRows.csv(List.of(Map.of("staffNo", "A1", "name", "王\t小\n明")));
      assertTrue(room.load(ImportKind.STAFF, rows).clean());
      assertEquals("王 小 明", room.roster().staff("A1").orElseThrow().name());
      for (int blanks = 0; blanks < 2; blanks++) {
        String name = "李\0" + "x".repeat(blanks);
        byte[] zero = EnteredRows.csv(List.of(Map.of("staffNo", "A2", "name", name)));
        String found = ImportRoom.said(room.load(ImportKind.STAFF, zero).problems()).toString();
        assertFalse(found.contains("heading"), found);
      }
    }
  }

  @Test
  void aDamagedNameOrNoteIsRefused(@TempDir Path folder) {
    try (ImportRoom room = ImportRoom.open(folder)) {
      ImportResult staff =
          room.load(ImportKind.STAFF, "工号,姓名\n1,#N/A\n2,###\n3,???\n4,张\uFFFD\n5,张\t三\n");
      assertEquals(
          List.of("cell-error", "narrow", "lost-characters", "lost-characters", "invisible"),
          staff.problems().stream().map(p -> p.advice().word()).toList());
      room.with(ImportKind.STAFF, "工号,姓名\nT1,张老师\n");
      ImportResult rulings = room.load(ImportKind.RULINGS, "日期,工号,处理,理由\n2026-11-23,T1,认可,#REF!\n");
      assertEquals(List.of("2 理由 #REF! cell-error"), ImportRoom.said(rulings.problems()));
    }
  }
}
