package afterclass.gateway.workbook;

import afterclass.gateway.workbook.Amounts.Thing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FontRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.common.FormatRun;
import org.apache.poi.hssf.record.common.UnicodeString;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.jspecify.annotations.Nullable;

/** What the cells of an old workbook share: texts, formats and fonts. */
final class XlsStyles {
  /** The index that no font has: the format counts from 0 and leaves it out. */
  private static final int NO_FONT = 4;

  private final List<Boolean> struckFonts = new ArrayList<>();
  private final List<ExtendedFormatRecord> styles = new ArrayList<>();
  private final Map<Integer, String> formats = new HashMap<>();
  private @Nullable SSTRecord texts;
  private ShownNumber numbers = new ShownNumber(false);

  /** Takes a record that is no part of a sheet. */
  void take(Record found, Amounts amounts) throws UnreadableFile {
    if (found instanceof SSTRecord shared) {
      texts = shared;
    } else if (found instanceof FontRecord font) {
      amounts.add(Thing.STYLES, 1);
      struckFonts.add(font.isStruckout());
    } else if (found instanceof ExtendedFormatRecord style) {
      amounts.add(Thing.STYLES, 1);
      styles.add(style);
    } else if (found instanceof FormatRecord format) {
      amounts.add(Thing.STYLES, 1);
      formats.put(format.getIndexCode(), format.getFormatString());
    } else if (found instanceof DateWindow1904Record window) {
      numbers = new ShownNumber(window.getWindowing() == 1);
    }
  }

  /** Returns the reader of numbers. */
  ShownNumber numbers() {
    return numbers;
  }

  /** Returns the id of a style's number format; 0, the general one, for an unknown style. */
  int format(int style) {
    return style < styles.size() ? styles.get(style).getFormatIndex() : 0;
  }

  /** Returns the text of a number format. */
  String shown(int format) {
    String own = formats.get(format);
    return own != null
        ? own
        : Objects.requireNonNullElse(BuiltinFormats.getBuiltinFormat(format), "");
  }

  /** Returns whether a style strikes the whole text out. */
  boolean struckOut(int style) {
    return style < styles.size() && struckFont(styles.get(style).getFontIndex());
  }

  private boolean struckFont(int index) {
    int place = index > NO_FONT ? index - 1 : index;
    return place >= 0 && place < struckFonts.size() && struckFonts.get(place);
  }

  private @Nullable UnicodeString shared(int index) {
    SSTRecord all = texts;
    return all == null || index < 0 || index >= all.getNumUniqueStrings()
        ? null
        : all.getString(index);
  }

  /** Returns a shared text; empty if there is none. */
  String text(int index) {
    UnicodeString text = shared(index);
    return text == null ? "" : Objects.requireNonNullElse(text.getString(), "");
  }

  /** Returns the part of a shared text that is struck out. */
  String struck(int index) {
    UnicodeString text = shared(index);
    if (text == null || text.getFormatRunCount() == 0) {
      return "";
    }
    StringBuilder struck = new StringBuilder();
    String all = text.getString();
    Iterator<FormatRun> runs = text.formatIterator();
    FormatRun run = runs.next();
    while (run != null) {
      FormatRun next = runs.hasNext() ? runs.next() : null;
      int from = Math.max(0, Math.min(all.length(), run.getCharacterPos()));
      int to = next == null ? all.length() : Math.min(all.length(), next.getCharacterPos());
      if (from < to && struckFont(run.getFontIndex())) {
        struck.append(all, from, to);
      }
      run = next;
    }
    return struck.toString();
  }
}
