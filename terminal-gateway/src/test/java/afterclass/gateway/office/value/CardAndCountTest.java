package afterclass.gateway.office.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of cells with cards, staff numbers, ticks and counts. */
class CardAndCountTest {
  private static final YearGuide GUIDE =
      YearGuide.of(List.of("2026年11月"), List.of(), LocalDate.of(2026, 11, 28));

  private static String text(CardText read) {
    String number = read.number().isEmpty() ? String.join("|", read.candidates()) : read.number();
    return number
        + (read.doubts().isEmpty() ? "" : " " + read.doubts())
        + (read.remark().isEmpty() ? "" : " (" + read.remark() + ")");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '"',
      value = {
        "0009357490 > 0009357490",
        "0009357490 142,51378 > 0009357490",
        "0009357490(142,51378) > 0009357490",
        "0009387583 143,15942 > 0009387583|0009387590 [MISMATCH]",
        "142,51378 > 0009357490 [COMPUTED]",
        "142 51378 > 0009357490 [COMPUTED]",
        "142，51378 > 0009357490 [COMPUTED]",
        "142,51378 0009357490 > 0009357490",
        "9357490 142,51378 > 0009357490",
        "'0009387665 > 0009387665",
        "00093 87952 > 0009387952",
        "卡号：0009387665 > 0009387665",
        "No.0009387665 > 0009387665",
        "ＮＯ：０００９３８７６６５ > 0009387665",
        "0009387665（备用） > 0009387665 (备用)",
        "0009387665 备用卡 > 0009387665 (备用卡)",
        "9.36E+06 > 9360000 [LOST]",
        "9.357203E+06 > 9357203 [LOST]",
        "9357203 > 9357203 [SHORT]",
        "9357203.0 > 9357203 [SHORT]",
        "0012E456 > 0012E456",
        "0012e456 > 0012E456",
        "00 12 E4 56 > 0012E456",
        "04A1B2C3D4E5F6 > 04A1B2C3D4E5F6",
        "\"\" > [NONE]",
        "无卡 > [NONE]",
        "未发 > [NONE]",
        "— > [NONE]",
        "无 > [NONE]",
        "张伟 > [UNREADABLE] (张伟)",
        "39张 > 39 [SHORT] (张)",
        "0009357490/0009357531 > 0009357490|0009357531 [SEVERAL]",
        "4294967295 > 4294967295",
        "12345678901 > 12345678901",
      })
  void card(String written, String read) {
    assertEquals(read, text(CardText.read(written, false)).strip());
  }

  @ParameterizedTest
  @CsvSource({
    "9357203, 9357203 [SHORT]",
    "9357203.0, 9357203 [SHORT]",
    "9.357203E6, 9357203 [SHORT]",
    "2863311530, 2863311530",
    "0.5, [UNREADABLE]"
  })
  void cardInANumberCell(String written, String read) {
    assertEquals(read, text(CardText.read(written, true)).strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "原卡9818496遗失，11月2日补办 > 9818496 [LOST, REPLACED] 2026-11-02 REPLACED",
        "11月1日丢失旧卡0009818496，11月2日补办 > 0009818496 [LOST, REPLACED] 2026-11-02 REPLACED",
        "卡遗失 > '' [LOST] null null",
        "9月30日退卡 > '' [RETURNED] 2026-09-30 RETURNED",
        "2026.10.8换卡 > '' [REPLACED] 2026-10-08 REPLACED",
        "卡消磁 > '' [BROKEN] null null",
      })
  void cardRemark(String written, String read) {
    CardRemark it = CardRemark.read(written, GUIDE).orElseThrow();
    String card = it.oldCard().isEmpty() ? "''" : it.oldCard();
    assertEquals(
        read.replace("'", ""),
        (card + " " + it.events() + " " + it.date() + " " + it.dateOf()).replace("'", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1号车", "产假至2027年2月", "与1012同名"})
  void noCardRemark(String written) {
    assertEquals(Optional.empty(), CardRemark.read(written, GUIDE));
  }

  @ParameterizedTest
  @CsvSource({
    "1001, 1001",
    "T001, T001",
    "1001.0, 1001",
    "工号1001, 1001",
    "工号：1001, 1001",
    "０００１, 0001",
    "0012, 0012",
    "' 1001 ', 1001",
    "No.12, 12",
    "A-12, A-12",
    "js1001, js1001"
  })
  void staffNo(String written, String read) {
    assertEquals(Optional.of(read), StaffNoText.read(written));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "#N/A", "无", "张伟", "1001、1002", "10.5", "—", "T", "第1001号人员"})
  void noStaffNo(String written) {
    assertEquals(Optional.empty(), StaffNoText.read(written));
  }

  @ParameterizedTest
  @CsvSource({
    "√, YES",
    "✓, YES",
    "✔, YES",
    "●, YES",
    "○, YES",
    "☑, YES",
    "1, YES",
    "Y, YES",
    "是, YES",
    "有, YES",
    "值班, YES",
    "✔️, YES",
    "×, NO",
    "✗, NO",
    "'', NO",
    "/, NO",
    "0, NO",
    "否, NO",
    "N, NO",
    "—, NO",
    "早读, UNKNOWN",
    "2, UNKNOWN",
    "待定, UNKNOWN"
  })
  void tick(String written, TickText read) {
    assertEquals(read, TickText.read(written));
  }

  @ParameterizedTest
  @CsvSource({
    "3天, 3, DAYS", "3, 3, NONE", "3.0, 3, NONE", "半天, 0.5, DAYS", "0.5天, 0.5, DAYS",
        "2.5, 2.5, NONE", "共3天, 3, DAYS", "4节, 4, LESSONS",
    "三天, 3, DAYS", "一天半, 1.5, DAYS", "两天, 2, DAYS", "十五天, 15, DAYS", "二十三, 23, NONE",
        "10, 10, NONE", "158天, 158, DAYS", "2课时, 2, LESSONS",
    "3 天, 3, DAYS", "39张, 39, OTHER", "一百五十八天, 158, DAYS"
  })
  void count(String written, BigDecimal count, CountText.Unit unit) {
    assertEquals(Optional.of(new CountText(count, unit)), CountText.read(written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "无", "3-4", "abc", "2026-09-01", "3天4节", "#N/A", "99999999999999999999"})
  void noCount(String written) {
    assertEquals(Optional.empty(), CountText.read(written));
  }

  @Test
  void plainTextHasOneWidthAndOneBlank() {
    assertEquals("张 伟(组长)", Plain.of(" 张　\u00a0伟（组长）\ufeff"));
    assertEquals("早读\n午间", Plain.of("早读 \r\n 午间".replace(" 午", "午")));
    assertEquals("2026-9-1~9-3", Plain.of("２０２６—９－１～９–３"));
    assertEquals("", Plain.of(null));
  }
}
