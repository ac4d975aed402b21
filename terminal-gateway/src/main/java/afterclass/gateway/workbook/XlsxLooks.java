package afterclass.gateway.workbook;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/**
 * What the parts of a workbook say beside the cells' values: merged blocks, hidden columns, and
 * what is struck out. The parts were measured before.
 */
final class XlsxLooks {
  private static final Pattern BLOCK =
      Pattern.compile("\\$?([A-Z]{1,3})\\$?([0-9]{1,7})(?::\\$?([A-Z]{1,3})\\$?([0-9]{1,7}))?");

  private final Amounts amounts = new Amounts();
  private final Map<String, byte[]> parts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final List<String> sheets = new ArrayList<>();
  private final XlsxStrikes strikes;

  private XlsxLooks(XlsxParts workbook) throws IOException, XMLStreamException, UnreadableFile {
    PackedFile.each(workbook.packed(), amounts, parts::put);
    strikes =
        XlsxStrikes.of(
            part(workbook, "styleSheet").map(parts::get).orElse(new byte[0]),
            part(workbook, "sst").map(parts::get).orElse(new byte[0]));
    Optional<String> book = part(workbook, "workbook");
    if (book.isPresent()) {
      sheets(book.get());
    }
  }

  static XlsxLooks of(XlsxParts workbook) throws IOException, XMLStreamException, UnreadableFile {
    return new XlsxLooks(workbook);
  }

  private static Optional<String> part(XlsxParts workbook, String root) {
    return workbook.roots().entrySet().stream()
        .filter(part -> part.getValue().equals(root))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Collects the names of the sheets' parts in the order of the tabs. */
  private void sheets(String book) throws XMLStreamException, UnreadableFile {
    Map<String, String> targets = new HashMap<>();
    int folder = book.lastIndexOf('/') + 1;
    byte[] relations =
        parts.get(book.substring(0, folder) + "_rels/" + book.substring(folder) + ".rels");
    if (relations == null) {
      return;
    }
    try (XmlFile xml = XmlFile.open(relations, amounts)) {
      while (xml.nextElement()) {
        targets.put(xml.attribute("Id"), target(book, xml.attribute("Target")));
      }
    }
    try (XmlFile xml = XmlFile.open(parts.getOrDefault(book, new byte[0]), amounts)) {
      while (xml.nextElement()) {
        if (xml.name().equals("sheet")) {
          sheets.add(targets.getOrDefault(xml.attribute("id"), ""));
        }
      }
    }
  }

  private static String target(String book, String target) {
    try {
      return URI.create("/" + book).resolve(target).getPath().substring(1);
    } catch (IllegalArgumentException e) {
      return ""; // An address of no part.
    }
  }

  /**
   * Adds merged blocks and hidden columns to a sheet.
   *
   * @param index place of the sheet among the tabs, from 0
   * @return struck-out parts of texts by address of the cell
   */
  Map<String, String> into(int index, SheetDraft draft) throws XMLStreamException, UnreadableFile {
    Map<String, String> struck = new HashMap<>();
    byte[] part = index < sheets.size() ? parts.get(sheets.get(index)) : null;
    if (part == null) {
      return struck;
    }
    try (XmlFile xml = XmlFile.open(part, amounts)) {
      while (xml.nextElement()) {
        switch (xml.name()) {
          case "mergeCell" -> merge(xml.attribute("ref"), draft);
          case "col" -> {
            if (xml.truth("hidden")) {
              draft.hideColumns(xml.number("min", 1) - 1, xml.number("max", 1) - 1);
            }
          }
          case "c" -> strikes.cell(xml, struck);
          default -> {}
        }
      }
    }
    return struck;
  }

  private static void merge(String block, SheetDraft draft) throws UnreadableFile {
    Matcher found = BLOCK.matcher(block);
    if (found.matches() && found.group(3) != null) {
      draft.merge(
          Integer.parseInt(found.group(2)) - 1,
          CellAddress.column(found.group(1)) - 1,
          Integer.parseInt(found.group(4)) - 1,
          CellAddress.column(found.group(3)) - 1);
    }
  }
}
