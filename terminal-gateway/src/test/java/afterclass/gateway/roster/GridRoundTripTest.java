package afterclass.gateway.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import afterclass.gateway.export.ExportLayout;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.office.OfficeFile;
import afterclass.gateway.office.reading.Answers;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.workbook.UnreadableFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tests that a weekly pattern exported as grids is read back: unchanged it changes nothing, and a
 * changed cell changes just that.
 */
class GridRoundTripTest {
  private static final int PEOPLE = 45;
  private static final List<String> SERVICES =
      List.of("morning-reading", "noon", "club", "tutoring", "stair-duty", "gate-duty");
  private static final String AUTUMN = ",2026-09-01,2027-01-22\n";
  private static final String SPRING = ",2027-02-22,2027-07-02\n";
  private static final String BEFORE = ",2025-09-01,2026-07-03\n";
  private static final String OPEN = ",2026-10-12,\n";
  private static final int LINES = 4 * PEOPLE + 12;

  private static ImportRoom room;

  /** Opens a store with a roster, which no test changes. */
  @BeforeAll
  static void open(@TempDir Path folder) {
    room =
        ImportRoom.open(folder).with(ImportKind.STAFF, staff()).with(ImportKind.ROSTER, roster());
  }

  @AfterAll
  static void close() {
    room.close();
  }

  private static String no(int person) {
    return String.format(Locale.ROOT, "%04d", person + 1);
  }

  private static String staff() {
    String surnames = "张王李赵陈刘杨黄周吴徐孙马朱胡";
    String given = "伟芳娜敏静";
    StringBuilder file = new StringBuilder("工号,姓名,入职日期\n");
    for (int i = 0; i < PEOPLE; i++) {
      // Each name is that of three people, except the last five people's.
      boolean own = i >= PEOPLE - 5;
      String name = "" + surnames.charAt(i % 15) + (own ? "欣" : "") + given.charAt(i % 5);
      file.append(no(i)).append(',').append(i == 7 ? "欧阳 芳" : name).append(",2020-09-01\n");
    }
    return file.toString();
  }

  private static String roster() {
    StringBuilder file = new StringBuilder("工号,星期,单双周,服务,开始日期,结束日期\n");
    for (int i = 0; i < PEOPLE; i++) {
      String service = SERVICES.get(i % SERVICES.size());
      int day = 1 + i % 5;
      line(file, i, day, "", service, AUTUMN);
      line(file, i, 1 + (i + 2) % 5, i % 3 == 0 ? "单周" : "", "noon", AUTUMN);
      line(
          file,
          i,
          1 + (i + 2) % 5,
          i % 3 == 0 ? "双周" : "",
          i % 3 == 0 ? "club" : "bus-duty",
          AUTUMN);
      line(file, i, day, i % 4 == 0 ? "双周" : "", "tutoring", i % 2 == 0 ? SPRING : BEFORE);
      if (i < 12) {
        line(file, i, i == 0 ? 6 : day, "", "floor-duty", OPEN);
      }
    }
    return file.toString();
  }

  private static void line(
      StringBuilder file, int person, int day, String weeks, String service, String dates) {
    file.append(String.join(",", no(person), String.valueOf(day), weeks, service)).append(dates);
  }

  private static byte[] export(ExportLayout layout, Messages words) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int lines = room.exports().writeGrid(layout, Fact.ALWAYS, Fact.NEVER, words, out);
    assertEquals(LINES, lines);
    return out.toByteArray();
  }

  private static OfficeFile read(byte[] file) {
    OfficeFile read = room.office().read(ImportKind.ROSTER, file, "", Answers.NONE);
    assertFalse(read.plain());
    assertEquals(List.of(), read.reading().questions().stream().map(Question::id).toList());
    assertEquals(List.of(), ImportRoom.said(read.file().problems()));
    return read;
  }

  private static List<String> said(List<Fact> facts) {
    return facts.stream()
        .map(WeeklyPost.class::cast)
        .map(
            post ->
                String.join(
                    " ",
                    post.staff(),
                    String.valueOf(post.weekday()),
                    post.service(),
                    post.weeks().toString(),
                    post.from().toString()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"PERSON,zh", "PERSON,en", "POST,zh", "POST,en"})
  void anUnchangedExportAsksNothingAndChangesNothing(ExportLayout layout, String language)
      throws IOException {
    Messages words = language.equals("zh") ? Messages.ZH : Messages.EN;
    OfficeFile file = read(export(layout, words));
    assertEquals(LINES, file.rows().size());
    ImportPreview would = file.file().preview();
    assertEquals(List.of(), said(would.replaced()));
    assertEquals(List.of(), said(would.held()));
  }

  @Test
  void aServiceWrittenIntoACellIsJustThatFact() throws IOException, UnreadableFile {
    EditedBook book = EditedBook.of(export(ExportLayout.PERSON, Messages.ZH));
    int line = book.line(1, "0002");
    assertEquals("午间服务", book.text(1, line, 3));
    byte[] file =
        book.put(1, line, 3, "午间服务、社团活动（双周）")
            .put(1, line, 5, book.text(1, line, 5) + "、楼梯值班")
            .save();
    ImportPreview would = read(file).file().preview();
    assertEquals(List.of(), said(would.replaced()));
    assertEquals(
        List.of("0002 2 club EVEN 2026-09-01", "0002 4 stair-duty EVERY 2026-09-01"),
        said(would.held()).stream().sorted().toList());
  }

  @Test
  void aNameWrittenIntoAPostIsJustThatFact() throws IOException, UnreadableFile {
    EditedBook book = EditedBook.of(export(ExportLayout.POST, Messages.EN));
    int line = book.line(1, "Noon service");
    String people = book.text(1, line, 1);
    byte[] file = book.put(1, line, 1, people + ", 王芳 (0002) (odd weeks)").save();
    ImportPreview would = read(file).file().preview();
    assertEquals(List.of(), said(would.replaced()));
    assertEquals(List.of("0002 1 noon ODD 2026-09-01"), said(would.held()));
  }

  @ParameterizedTest
  @CsvSource({
    "keep,,",
    "2026-11-28,0002 2 noon EVERY 2026-09-01 2026-11-27,0002 2 noon EVERY 2026-09-01 2027-01-22",
    "2026-09-01,,0002 2 noon EVERY 2026-09-01 2027-01-22",
  })
  void aServiceTakenOutOfACellIsAskedAbout(String answer, String held, String replaced)
      throws IOException, UnreadableFile {
    EditedBook book = EditedBook.of(export(ExportLayout.PERSON, Messages.ZH));
    byte[] file = book.put(1, book.line(1, "0002"), 3, "").save();
    OfficeFile open = room.office().read(ImportKind.ROSTER, file, "", Answers.NONE);
    Question question = open.reading().questions().get(0);
    assertEquals("0002 王芳 周二 午间服务", question.found());
    assertEquals(List.of(), said(open.file().preview().replaced()));

    OfficeFile answered =
        room.office()
            .read(
                ImportKind.ROSTER, file, "", new Answers(Map.of(question.id(), answer), Map.of()));
    ImportPreview would = answered.file().preview();
    assertEquals(held == null ? List.of() : List.of(held), dated(would.held()));
    assertEquals(replaced == null ? List.of() : List.of(replaced), dated(would.replaced()));
  }

  private static List<String> dated(List<Fact> facts) {
    List<String> said = new ArrayList<>();
    for (int i = 0; i < facts.size(); i++) {
      said.add(said(facts).get(i) + " " + ((WeeklyPost) facts.get(i)).to());
    }
    return said;
  }
}
