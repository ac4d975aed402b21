package afterclass.gateway.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.policy.PoliciesInForce;
import afterclass.gateway.workbook.SheetCell;
import afterclass.rules.policy.PolicyReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that the words written to files are those that files are read by. */
class FileWordingTest {
  private static final FileWording ZH = wording(Messages.ZH);
  private static final FileWording EN = wording(Messages.EN);

  private static FileWording wording(Messages words) {
    return new FileWording(
        PoliciesInForce.only(PolicyReader.named("extended-service")),
        LocalDate.of(2026, 11, 23),
        words);
  }

  @ParameterizedTest
  @CsvSource({
    "weekday, 7, 周日, Sun",
    "service, morning-reading, 早读, Morning reading",
    "service, gone, gone, gone",
    "covers, *, 全部, *",
    "covers, morning-reading;gone, 早读；gone, Morning reading;gone",
    "season, winter, 春秋冬季, 'Spring, autumn and winter'",
    "action, clear, 撤销, clear",
    "type, off, 放假, off",
    "signed, yes, 是, yes",
    "result, absent, 不到岗, absent",
    "ruling, forfeit, 取消课时, forfeit",
    "note, clear, clear, clear",
    "to, '', '', ''",
  })
  void aValueIsWrittenInTheLanguageOfTheReader(String column, String value, String zh, String en) {
    assertEquals(zh, ZH.cell(column, value));
    assertEquals(en, EN.cell(column, value));
  }

  @ParameterizedTest
  @EnumSource
  void requiredColumnsStandFirstAndEveryColumnOnce(ImportKind kind) {
    List<FileColumn> columns = kind.fileColumns();
    List<Boolean> needed = columns.stream().map(FileColumn::required).toList();
    assertEquals(needed.stream().sorted((one, other) -> other.compareTo(one)).toList(), needed);
    assertEquals(columns.size(), columns.stream().map(FileColumn::code).distinct().count());
    assertEquals(kind.form().required().size() + kind.form().optional().size(), columns.size());
  }

  @Test
  void columnsAreInTheOrderOfTheForm() {
    assertEquals("staffNo weekday service from weeks to action", codes(ImportKind.ROSTER));
    assertEquals("date to type season follows note action", codes(ImportKind.CALENDAR));
    assertEquals("date staffNo time reason action", codes(ImportKind.MADE_UP));
    assertEquals("staffNo from covers to action", codes(ImportKind.LEAVE));
  }

  private static String codes(ImportKind kind) {
    return kind.fileColumns().stream().map(FileColumn::code).collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "note | 早读 | 早读",
        "note | =1+1 | '=1+1",
        "note | -3 | '-3",
        "note | ＠甲 | '＠甲",
        "note | =it's | =\"=it's\"",
        "note | =it's \"so\" | =\"=it's \"\"so\"\"\"",
        "note | it's | it's",
        "card | 0012345678 | 0012345678",
        "card | 123456789012300 | '123456789012300",
      })
  void aCsvCellIsNoFormulaAndIsReadBack(String column, String text, String written) {
    assertEquals(written, CsvCell.of(column, text));
    assertEquals(text, SheetCell.untyped(written).text());
  }

  @Test
  void anyTextIsReadBackFromCsv() {
    long seed = 20261129;
    Random random = new Random(seed);
    String letters = "=+-@'\"a1 ，＝;";
    for (int i = 0; i < 20_000; i++) {
      String text =
          SheetCell.clean(
              IntStream.range(0, 1 + random.nextInt(6))
                  .mapToObj(
                      n -> letters.substring(random.nextInt(letters.length())).substring(0, 1))
                  .collect(Collectors.joining()));
      // What a file says is its text without marks; only such texts are stored.
      String stored = SheetCell.untyped(text).text();
      assertEquals(stored, SheetCell.untyped(CsvCell.of("note", stored)).text(), "seed " + seed);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "示例（不导入）0001, true",
    "示例(不导入) 0001, true",
    "'Example, not imported: 0001', true",
    "示例, false",
    "0001, false",
  })
  void aRowIsAnExampleByItsMark(String cell, boolean example) {
    List<SheetCell> row =
        List.of(SheetCell.none(), SheetCell.untyped(cell), SheetCell.untyped("示例（不导入）"));
    assertEquals(example, ExampleRow.is(row));
  }
}
