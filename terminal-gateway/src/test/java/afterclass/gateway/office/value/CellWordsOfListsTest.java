package afterclass.gateway.office.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of the words in lists of sign-ins, inspections and punches. */
class CellWordsOfListsTest {

  @ParameterizedTest
  @CsvSource({
    "√, YES",
    "已签, YES",
    "✓, YES",
    "是, YES",
    "×, NO",
    "未签, NO",
    "缺, NO",
    "否, NO",
    "—, NOTHING",
    "/, NOTHING",
    "'', BLANK",
    "请假, UNKNOWN",
    "张伟, UNKNOWN"
  })
  void readsSignatures(String text, SignText expected) {
    assertEquals(expected, SignText.read(text));
  }

  @ParameterizedTest
  @CsvSource({
    "在岗, PRESENT",
    "到岗, PRESENT",
    "√, PRESENT",
    "迟到, LATE",
    "迟到5分钟, LATE",
    "缺岗, ABSENT",
    "空岗, ABSENT",
    "不到岗, ABSENT",
    "未到岗, ABSENT",
    "×, ABSENT",
    "正常, ''",
    "'', ''",
    "—, ''"
  })
  void readsResults(String text, String expected) {
    assertEquals(expected, ResultText.read(text).map(Enum::name).orElse(""));
  }

  @ParameterizedTest
  @CsvSource({
    "7:05, [07:05]",
    "07:05:30, [07:05:30]",
    "7点05分, [07:05]",
    "7时半, [07:30]",
    "下午4:40, [16:40]",
    "7:05、16:50, '[07:05, 16:50]'",
    "0.295138888888889, [07:05]",
    "25:00, ''",
    "早上, ''"
  })
  void readsTimes(String text, String expected) {
    assertEquals(
        Optional.of(expected).filter(it -> !it.isEmpty()),
        ClockText.read(text).map(Object::toString));
  }
}
