package afterclass.gateway.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files of tables made part by part, and what was read of them as text. */
final class Books {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private Books() {}

  /** Reads a file without known headings. */
  static Workbook read(byte[] content) throws UnreadableFile {
    return WorkbookFile.read(content, heading -> false);
  }

  /** Returns the filled cells of the first sheet as {@code address nature text}. */
  static List<String> cells(byte[] content) throws UnreadableFile {
    return cells(read(content).sheets().get(0));
  }

  /** Returns the filled cells of a sheet as {@code address nature text}. */
  static List<String> cells(Worksheet sheet) {
    List<String> cells = new ArrayList<>();
    for (SheetLine line : sheet.lines()) {
      for (SheetCell cell : line.cells()) {
        if (!cell.blank()) {
          cells.add(cell.address() + " " + cell.nature() + " " + cell.text());
        }
      }
    }
    return cells;
  }

  /** Returns merged blocks as addresses. */
  static List<String> merges(Worksheet sheet) {
    return sheet.merges().stream()
        .map(m -> CellAddress.of(m.top(), m.left()) + ":" + CellAddress.of(m.bottom(), m.right()))
        .toList();
  }

  /** Returns the numbers of hidden lines and the indices of hidden columns. */
  static String hidden(Worksheet sheet) {
    List<Integer> lines =
        sheet.lines().stream().filter(SheetLine::hidden).map(SheetLine::number).toList();
    return lines + " " + new TreeSet<>(sheet.hiddenColumns());
  }

  /** Returns the parts of a packed file. */
  static byte[] zip(Map<String, String> parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return out.toByteArray();
  }

  /**
   * Returns the parts of a workbook of one sheet.
   *
   * @param sheet content of the sheet's part
   * @param styles content of the part of styles; no part if empty
   * @param texts content of the part of shared texts; no part if empty
   */
  static Map<String, String> parts(String sheet, String styles, String texts) {
    Map<String, String> parts = new LinkedHashMap<>();
    String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package"
            + ".relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\""
            + type
            + "sheet.main+xml\"/><Override PartName=\"/xl/worksheets/a.xml\" ContentType=\""
            + type
            + "worksheet+xml\"/>"
            + override(texts, "sharedStrings", type)
            + override(styles, "styles", type)
            + "</Types>");
    parts.put("_rels/.rels", relations(Map.of("officeDocument", "xl/workbook.xml")));
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>".formatted(MAIN, RELATIONS)
            + "<sheet name=\"值班表\" sheetId=\"1\" r:id=\"worksheet\"/></sheets></workbook>");
    Map<String, String> related = new LinkedHashMap<>();
    related.put("worksheet", "worksheets/a.xml");
    parts.put("xl/worksheets/a.xml", root("worksheet", sheet));
    if (!styles.isEmpty()) {
      related.put("styles", "styles.xml");
      parts.put("xl/styles.xml", root("styleSheet", styles));
    }
    if (!texts.isEmpty()) {
      related.put("sharedStrings", "sharedStrings.xml");
      parts.put("xl/sharedStrings.xml", root("sst", texts));
    }
    parts.put("xl/_rels/workbook.xml.rels", relations(related));
    return parts;
  }

  private static String override(String part, String name, String type) {
    return part.isEmpty()
        ? ""
        : "<Override PartName=\"/xl/" + name + ".xml\" ContentType=\"" + type + name + "+xml\"/>";
  }

  private static String root(String name, String content) {
    return "<%s xmlns=\"%s\" xmlns:r=\"%s\">%s</%s>"
        .formatted(name, MAIN, RELATIONS, content, name);
  }

  private static String relations(Map<String, String> targets) {
    StringBuilder all =
        new StringBuilder(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
    targets.forEach(
        (name, target) ->
            all.append(
                "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
                    .formatted(name, RELATIONS, name, target)));
    return all.append("</Relationships>").toString();
  }
}
