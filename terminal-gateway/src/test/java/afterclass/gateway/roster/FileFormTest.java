package afterclass.gateway.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.i18n.Messages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that files which offices mistake for workbooks or CSV are recognised by their content. */
class FileFormTest {
  private static final String STAFF = "工号,姓名\n5001,甲\n";
  private static final Charset GBK = Charset.forName("GBK");

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] zip(String... names) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(latin("x"));
      }
    }
    return out.toByteArray();
  }

  /** Returns the beginning of a compound file, and one directory entry of it. */
  private static byte[] compound(String stream) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});
    out.writeBytes(new byte[508]);
    out.writeBytes(stream.getBytes(StandardCharsets.UTF_16LE));
    out.writeBytes(new byte[512]);
    return out.toByteArray();
  }

  /** Returns files that are refused, by the key of the error message. */
  private static Map<String, List<byte[]>> unreadable() throws IOException {
    Map<String, List<byte[]>> files = new TreeMap<>();
    add(files, "web-page", "\uFEFF\r\n<!DOCTYPE html>\n<html>".getBytes(StandardCharsets.UTF_8));
    add(
        files,
        "web-page",
        latin("<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head>"));
    add(files, "web-page", latin("<?xml version=\"1.0\"?><!-- a --><HTML>"));
    add(
        files,
        "web-archive",
        latin("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x"));
    add(files, "xml-workbook", latin("<?xml version=\"1.0\"?><school><name>x</name></school>"));
    add(files, "workbook", compound("Workbook"));
    add(files, "old-workbook", compound("Book"));
    add(files, "old-workbook", new byte[] {9, 4, 6, 0, 0, 0, 16, 0, 0, 0});
    add(files, "password", compound("EncryptedPackage"));
    add(files, "document", compound("WordDocument"));
    add(files, "document", latin("{\\rtf1\\ansi"));
    add(files, "document", zip("[Content_Types].xml", "word/document.xml"));
    add(files, "binary-workbook", zip("[Content_Types].xml", "xl/workbook.bin"));
    add(
        files,
        "workbook",
        latin("PK\u0003\u0004....mimetypeapplication/vnd.oasis.opendocument.spreadsheetPK"));
    add(files, "numbers", zip("Index/Document.iwa"));
    add(files, "archive", zip("教师名单.csv"));
    add(files, "archive", latin("Rar!\u001A\u0007"));
    add(files, "pdf", latin("%PDF-1.7\n"));
    add(files, "image", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
    add(files, "big5", "工號,姓名\n5001,陳\n".getBytes(Charset.forName("Big5")));
    return files;
  }

  private static void add(Map<String, List<byte[]>> files, String word, byte[] content) {
    files.computeIfAbsent(word, w -> new ArrayList<>()).add(content);
  }

  @Test
  void areNamedWithTheWayToSaveThem(@TempDir Path folder) throws IOException {
    try (ImportRoom room = ImportRoom.open(folder)) {
      unreadable().forEach((word, files) -> files.forEach(file -> named(room, word, file)));
      assertEquals(List.of(), room.roster().staff());
    }
  }

  private static void named(ImportRoom room, String word, byte[] file) {
    ImportResult result = room.load(ImportKind.STAFF, file);
    String begin = new String(file, StandardCharsets.ISO_8859_1);
    String name = word + " " + begin.substring(0, Math.min(40, begin.length()));
    assertEquals(1, result.problems().size(), name);
    RowProblem problem = result.problems().get(0);
    assertEquals(word, problem.advice().word(), name);
    assertEquals(0, problem.line(), name);
    assertTrue(ImportRoom.inBoth(problem).matches("(?s).*(xlsx|UTF-8|Excel|解压).*"), name);
    assertFalse(problem.hint(Messages.EN).contains("first line"), name);
  }

  private static String page(String number, String name) {
    return "<table><tr><td>%s</td><td>%s</td></tr><tr><td>5001</td><td>甲</td></tr></table>"
        .formatted(number, name);
  }

  private static String xmlWorkbook() {
    String data = "<Cell><Data ss:Type=\"String\">%s</Data></Cell>";
    String row = "<Row>" + data + data + "</Row>";
    return "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>"
        + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\""
        + " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">"
        + "<Worksheet ss:Name=\"Sheet1\"><Table>"
        + row.formatted("工号", "姓名")
        + row.formatted("5001", "甲")
        + "</Table></Worksheet></Workbook>";
  }

  @Test
  void whatIsTextIsReadInEveryEncodingThatShowsItself(@TempDir Path folder) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("utf-8", STAFF.getBytes(StandardCharsets.UTF_8));
    files.put("utf-8 marked", ("\uFEFF" + STAFF).getBytes(StandardCharsets.UTF_8));
    files.put("gbk", STAFF.getBytes(GBK));
    files.put("utf-16 marked, big end", STAFF.getBytes(StandardCharsets.UTF_16));
    files.put("utf-16 marked", ("\uFEFF" + STAFF).getBytes(StandardCharsets.UTF_16LE));
    files.put("utf-16", STAFF.getBytes(StandardCharsets.UTF_16LE));
    files.put("utf-16, big end", STAFF.getBytes(StandardCharsets.UTF_16BE));
    String tabs = "\uFEFF" + STAFF.replace(',', '\t').replace("\n", "\r\n");
    files.put("unicode text of a spreadsheet", tabs.getBytes(StandardCharsets.UTF_16LE));
    files.put("old line ends", STAFF.replace('\n', '\r').getBytes(StandardCharsets.UTF_8));
    files.put("semicolons", STAFF.replace(',', ';').getBytes(GBK));
    files.put("a workbook, whatever its name", ImportRoom.workbook(STAFF.strip()));
    files.put("a page", page("工号", "姓名").getBytes(GBK));
    files.put("a page, wide", page("工号", "姓名").getBytes(StandardCharsets.UTF_16));
    files.put("a workbook in XML", xmlWorkbook().getBytes(StandardCharsets.UTF_8));
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path home = Files.createDirectory(folder.resolve("s" + file.getKey().hashCode()));
      try (ImportRoom room = ImportRoom.open(home)) {
        ImportResult result = room.load(ImportKind.STAFF, file.getValue());
        assertEquals(List.of(), ImportRoom.said(result.problems()), file.getKey());
        assertEquals(
            "甲", room.roster().staff("5001").map(StaffMember::name).orElse(""), file.getKey());
      }
    }
  }

  @Test
  void hugeAndHollowFilesAreBounded(@TempDir Path folder) throws IOException {
    try (ImportRoom room = ImportRoom.open(folder)) {
      assertTimeoutPreemptively(
          Duration.ofMinutes(2),
          () -> {
            ImportResult commas =
                room.load(ImportKind.STAFF, (",".repeat(20_000) + "\n").repeat(100));
            assertEquals(0, commas.rowsTaken());
            ImportResult lines =
                room.load(ImportKind.STAFF, STAFF + "\n".repeat(4_000_000) + ",\n".repeat(500_000));
            assertEquals(1, lines.rowsTaken());
            ImportResult far = room.load(ImportKind.STAFF, far());
            assertEquals(
                List.of("0  > 4000000 cells workbook-size"), ImportRoom.said(far.problems()));
          });
    }
  }

  /**
   * Returns a workbook of a few hundred rows, each with one formatted cell in the last possible
   * column.
   */
  private static byte[] far() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("Sheet1");
      sheet.value(0, 0, "工号");
      sheet.value(0, 1, "姓名");
      for (int row = 1; row < 300; row++) {
        sheet.style(row, 16_383).bold().set();
      }
    }
    return out.toByteArray();
  }
}
