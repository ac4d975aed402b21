package afterclass.gateway.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that malicious files are answered with an error of the file. */
class HostileUploadsTest {
  private static final int MANY = 100_000;
  private static final String BOUNDARY = "x";
  private static final String FORM = "application/x-www-form-urlencoded";

  private static Office office;

  @BeforeAll
  static void open(@TempDir Path folder) {
    office = new Office(folder, false).staffed();
  }

  @AfterAll
  static void close() {
    office.close();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] workbook(String sheet) throws IOException {
    return zip(
        Map.of(
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>",
            "_rels/.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument"
                + "/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/>"
                + "</Relationships>",
            "xl/workbook.xml",
            "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                + "<sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
            "xl/_rels/workbook.xml.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument"
                + "/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                + "</Relationships>",
            "xl/worksheets/sheet1.xml",
            sheet));
  }

  private static byte[] zip(Map<String, String> entries) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(bytes(entry.getValue()));
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static String sheet(String rows) {
    return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
        + "<sheetData>"
        + rows
        + "</sheetData></worksheet>";
  }

  private static Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("nothing", new byte[0]);
    files.put("an open quote", bytes("staffNo,name\n\"" + "a".repeat(MANY)));
    files.put("quotes", bytes("staffNo,name\n" + "\"".repeat(MANY + 1)));
    files.put("columns", bytes("staffNo," + ",".repeat(MANY)));
    files.put("NUL", bytes("staffNo,name\nT\u0000,\u0000\n"));
    files.put("no UTF-8", new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) 0xd8, 0, 0});
    files.put("carriage returns", bytes("staffNo,name" + "\r".repeat(MANY)));
    files.put("no zip", bytes("PK\u0003\u0004" + "x".repeat(1_000)));
    files.put("an empty zip", zip(Map.of()));
    files.put("a zip of something else", zip(Map.of("../../x", "x")));
    files.put("no sheet", workbook(""));
    files.put("open elements", workbook("<a>".repeat(MANY)));
    files.put("deep rows", workbook(sheet("<row><c>".repeat(MANY))));
    files.put("a far cell", workbook(sheet("<row r=\"1\"><c r=\"ZZZZZZZ1\"><v>1</v></c></row>")));
    files.put("row 2^31", workbook(sheet("<row r=\"2147483648\"><c r=\"A1\"><v>1</v></c></row>")));
    files.put("no address", workbook(sheet("<row r=\"x\"><c r=\"\"><v>1</v></c></row>")));
    files.put("no text 9", workbook(sheet("<row><c r=\"A1\" t=\"s\"><v>9</v></c></row>")));
    files.put("no number", workbook(sheet("<row><c r=\"A1\" t=\"n\"><v>1e9999</v></c></row>")));
    files.put(
        "entities",
        workbook(
            "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
                + sheet("<row><c r=\"A1\" t=\"str\"><v>&b;</v></c></row>")));
    files.put(
        "another file",
        workbook(
            "<!DOCTYPE a [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
                + sheet("<row><c r=\"A1\" t=\"str\"><v>&a;</v></c></row>")));
    files.put("a bomb", workbook(sheet("<row/>" + " ".repeat(60_000_000))));
    return files;
  }

  private static void note(String what, HttpResponse<byte[]> answer, List<String> broken) {
    if (answer.statusCode() >= 500 || Office.text(answer).contains("root:")) {
      broken.add(what + ": " + answer.statusCode());
    }
  }

  @Test
  void noFileBreaksAnImport() throws Exception {
    List<String> broken = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : files().entrySet()) {
      for (String path :
          List.of(
              "/api/imports/staff",
              "/api/imports/roster?preview=true",
              "/api/imports/attlog?terminal=gate")) {
        HttpResponse<byte[]> answer =
            office.post(path, "application/octet-stream", file.getValue());
        note(file.getKey() + " to " + path, answer, broken);
      }
      note(file.getKey() + " uploaded", upload("/roster/upload", file.getValue()), broken);
    }
    assertEquals(List.of(), broken);
  }

  private static HttpResponse<byte[]> upload(String path, byte[] content)
      throws IOException, InterruptedException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    String field = "--x\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n";
    body.write(bytes(field.formatted("csrfToken", "") + "-\r\n"));
    body.write(bytes(field.formatted("kind", "") + "staff\r\n"));
    body.write(bytes(field.formatted("file", "; filename=\"../\u001b[31m.xlsx\"")));
    body.write(content);
    body.write(bytes("\r\n--x--\r\n"));
    return office.post(path, "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray());
  }

  @Test
  void noPartsBreakAPage() throws Exception {
    String part = "--x\r\nContent-Disposition: form-data; name=\"csrfToken\"\r\n\r\n-\r\n";
    List<String> bodies =
        List.of(
            "",
            "--x",
            "--x--",
            "--x\r\n\r\n",
            part,
            part + "--x\r\nContent-Disposition: ;;;=\"\r\n\r\n",
            part + "--x\r\nContent-Disposition: form-data; name=file\r\n\r\nx\r\n--x--",
            part + "--x\r\nContent-Type: \u0000\r\nContent-Disposition: form-data; name=\"a",
            part
                + "--x\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: form-data;"
                + " name=\"file\"; filename=\"a\"\r\n\r\n%%%\r\n--x--",
            part.repeat(2_000) + "--x--");
    List<String> broken = new ArrayList<>();
    for (String path : List.of("/roster/upload", "/policies/drafts")) {
      for (String body : bodies) {
        for (String type : List.of("multipart/form-data; boundary=x", "multipart/form-data")) {
          HttpResponse<byte[]> answer = office.post(path, type, bytes(body));
          note(path + " " + type + " " + body.length(), answer, broken);
        }
      }
    }
    assertEquals(List.of(), broken);
  }

  @Test
  void noFieldsBreakAPage() throws Exception {
    List<String> broken = new ArrayList<>();
    for (String path :
        List.of("/sign-in", "/policies/drafts", "/roster/take", "/held", "/requests")) {
      for (String body :
          List.of(
              "",
              "%",
              "%zz=1",
              "csrfToken=%",
              "csrfToken=-&a=%f",
              "csrfToken=-&csrfToken=-&&&=&=x",
              "csrfToken[]=-&csrfToken[a][b]=x",
              "csrfToken=-" + "&a=b".repeat(20_000),
              "csrfToken=-&" + "a[".repeat(20_000),
              "csrfToken=-;a=\u0000")) {
        note(path + " " + body.length(), office.post(path, FORM, bytes(body)), broken);
      }
    }
    assertEquals(List.of(), broken);
  }

  @Test
  void noPolicyBreaksTheDraft() throws Exception {
    StringBuilder laughs = new StringBuilder("a0: &a0 [x]\n");
    for (int i = 1; i < 40; i++) {
      String before = "*a" + (i - 1);
      laughs.append("a%d: &a%d [%s, %s, %s]\n".formatted(i, i, before, before, before));
    }
    List<String> texts =
        List.of(
            laughs.toString(),
            "a: &a [*a]",
            "? ".repeat(MANY),
            "- ".repeat(MANY),
            "{".repeat(MANY),
            "a: ".repeat(MANY),
            "!!javax.script.ScriptEngineManager [x]",
            "a: !!binary x",
            "%YAML 9.9\n---\na",
            "a: \"\\ud800\"",
            "a: 1e999999999",
            "---\n".repeat(MANY),
            "\u0000",
            "a: |\n" + " ".repeat(MANY) + "x");
    List<String> broken = new ArrayList<>();
    for (String text : texts) {
      String said = text.substring(0, Math.min(20, text.length()));
      HttpResponse<byte[]> api =
          office.post("/api/policies/drafts?name=x", "application/yaml", bytes(text));
      note(said, api, broken);
      byte[] form = Forms.of("name", "x.yaml", "text", text);
      note(said + " by form", office.post("/policies/drafts", FORM, form), broken);
    }
    assertEquals(List.of(), broken);
  }
}
