package afterclass.gateway.office.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that no text makes a reader fail or take long; each failure names its seed and text. */
class FuzzTest {
  private static final long SEED = 20_261_128;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
  private static final YearGuide GUIDE =
      YearGuide.of(List.of("2026年11月", "2026-2027学年"), List.of(TODAY), TODAY);
  private static final ServiceText SERVICES =
      ServiceText.of(
          List.of(
              new ServiceName("noon", List.of("午间服务", ""), "noon"),
              new ServiceName("club", List.of("社团活动"), "")));
  private static final String[] PIECES = {
    "2026",
    "年",
    "9",
    "月",
    "1",
    "日",
    "号",
    "-",
    "—",
    "~",
    "至",
    "到",
    "起",
    "止",
    "今",
    "、",
    "，",
    "；",
    "/",
    ".",
    ":",
    "（",
    "）",
    "(",
    ")",
    "【",
    "】",
    " ",
    "　",
    "\n",
    "周",
    "星期",
    "一",
    "二",
    "三",
    "五",
    "天",
    "半",
    "上午",
    "下午",
    "晚",
    "共",
    "个",
    "除",
    "外",
    "每天",
    "单周",
    "双",
    "第",
    "张伟",
    "李 娜",
    "和",
    "老师",
    "校长",
    "*",
    "①",
    "·",
    "A",
    "e",
    "E+06",
    "0009357490",
    "142,51378",
    "99999999999",
    "00",
    "'",
    "#N/A",
    "√",
    "×",
    "\ud83d",
    "\ude00",
    "\u200b",
    "𠮷",
    "㈠",
    "½",
    "次年",
    "即日起",
    "截至",
    "T00:00",
    "\u0000",
    "ﷺ",
    "合唱",
    "早读",
    "午间",
    "值班",
    "工号",
    "卡号",
    "遗失",
    "补办",
    "Ⅳ",
    "mon",
    "星",
    "礼拜",
    "+",
    "&",
    "|",
    "\\",
    "?"
  };

  private static void readAll(String text) {
    WhenText.read(text, GUIDE);
    WhenText.readNumber(text, GUIDE);
    WhenText.find(text, GUIDE);
    YearGuide.of(List.of(text), List.of(), TODAY).on(2, 29);
    Weekdays.read(text);
    WeekdayHeading.read(text, GUIDE);
    WeeksText.read(text);
    DayPart.read(text);
    NameText.read(text);
    PeopleText.split(text, name -> name.hashCode() % 2 == 0);
    PeopleText.split(text, "张伟"::equals);
    NothingText.read(text);
    SERVICES.read(text);
    SERVICES.readOne(text);
    TickText.read(text);
    CardText.read(text, false);
    CardText.read(text, true);
    CardRemark.read(text, GUIDE);
    StaffNoText.read(text);
    CountText.read(text);
  }

  @Test
  void nothingThrows() {
    Random random = new Random(SEED);
    for (int round = 0; round < 4_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int count = random.nextInt(12); count >= 0; count--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      String cell = text.toString();
      Assertions.assertDoesNotThrow(() -> readAll(cell), () -> "seed " + SEED + ": " + cell);
    }
  }

  /** Each piece repeated to the longest text, and beyond, is read in well under a second. */
  @Test
  void longTextsTakeLittleTime() {
    Random random = new Random(SEED);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          for (String piece : PIECES) {
            readAll(piece.repeat(500 / piece.length()));
            readAll(piece.repeat(10_000));
            readAll((piece + PIECES[random.nextInt(PIECES.length)] + "和").repeat(60));
          }
        },
        "seed " + SEED);
  }

  /** What is too long for a value is not read, and not taken for a blank either. */
  @ParameterizedTest
  @ValueSource(strings = {"9月1日", "周一、", "张伟、", "1"})
  void longTextIsNoValue(String piece) {
    String text = piece.repeat(600);
    assertTrue(WhenText.read(text, GUIDE).isEmpty());
    assertTrue(Weekdays.read(text).isEmpty());
    assertTrue(NothingText.read(text).isEmpty());
    assertEquals(TickText.UNKNOWN, TickText.read(text));
    assertEquals("", CardText.read(text, false).number());
  }
}
