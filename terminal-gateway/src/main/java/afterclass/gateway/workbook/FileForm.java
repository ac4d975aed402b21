package afterclass.gateway.workbook;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The form of a file of tables, told by its content, whatever its name. Files that users mistake
 * for one are recognized, so that the error message can say what to do.
 */
enum FileForm {
  /** A workbook in Office Open XML (.xlsx). */
  XLSX,
  /** A workbook of records in a compound file (.xls, .et). */
  XLS,
  /** An OpenDocument spreadsheet (.ods). */
  ODS,
  /** An OpenDocument spreadsheet in one XML text (.fods). */
  FLAT_ODS,
  /** A web page, which some programs name .xls. */
  PAGE,
  /** A workbook in one XML text, of Excel 2003. */
  XML_WORKBOOK,
  /** A text of separated cells (CSV). */
  TEXT;

  private static final int LOOKED = 4096;
  private static final Pattern WEB_PAGE =
      Pattern.compile(
          "(?s)(<\\?xml[^>]*>|<!--.*?-->|\\s)*+"
              + "<(!doctype html|html|head|body|table|meta|style|div|script|center|title)\\b.*");
  private static final Pattern MAIL_PAGE =
      Pattern.compile("(?s)(mime-version:|from:|content-type: ?multipart/).*");

  /**
   * Returns the form of a file.
   *
   * @throws UnreadableFile if it is no file of tables, or one that is not read
   */
  static FileForm of(byte[] content) throws UnreadableFile {
    if (begins(content, 0xD0, 0xCF, 0x11, 0xE0)) {
      return compound(latin(content));
    }
    if (begins(content, 'P', 'K', 3, 4)) {
      return packed(latin(content));
    }
    if (begins(content, 'P', 'K')) {
      return XLSX;
    }
    if (bareWorkbook(content)) {
      throw refusal("old-workbook");
    }
    other(content);
    return marked(content);
  }

  private static UnreadableFile refusal(String word) {
    return new UnreadableFile("", word);
  }

  private static String latin(byte[] content) {
    return new String(content, StandardCharsets.ISO_8859_1);
  }

  /** Returns whether a file is a bare BIFF workbook, from before OLE compound files. */
  private static boolean bareWorkbook(byte[] content) {
    return content.length > 8
        && content[0] == 9
        && (content[1] == 0 || content[1] == 2 || content[1] == 4 || content[1] == 8)
        && content[3] == 0;
  }

  private static FileForm compound(String all) throws UnreadableFile {
    if (all.contains(wide("EncryptedPackage"))) {
      throw refusal("password");
    }
    if (all.contains(wide("Workbook")) || all.contains(wide("WORKBOOK"))) {
      return XLS;
    }
    boolean text = all.contains(wide("WordDocument")) || all.contains(wide("PowerPoint Document"));
    throw refusal(text ? "document" : "old-workbook");
  }

  private static String wide(String name) {
    return latin(name.getBytes(StandardCharsets.UTF_16LE));
  }

  private static FileForm packed(String all) throws UnreadableFile {
    if (all.contains("xl/workbook.bin")) {
      throw refusal("binary-workbook");
    }
    if (openDocument(all)) {
      return ODS;
    }
    boolean text = all.contains("word/") || all.contains("ppt/");
    if (all.contains("xl/") || (all.contains("[Content_Types].xml") && !text)) {
      return XLSX;
    }
    if (all.contains(".iwa") || all.contains("Index.zip")) {
      throw refusal("numbers");
    }
    boolean document = text || all.contains("vnd.oasis.opendocument");
    throw refusal(document ? "document" : "archive");
  }

  /**
   * Returns whether a packed file is an OpenDocument spreadsheet: by the type with which such files
   * begin, or, where that was packed too, by the names of its parts.
   */
  private static boolean openDocument(String all) {
    int at = all.indexOf("application/vnd.oasis.opendocument.");
    if (at >= 0 && at < LOOKED) {
      return all.startsWith("application/vnd.oasis.opendocument.spreadsheet", at);
    }
    return all.contains("content.xml") && all.contains("META-INF/manifest.xml");
  }

  private static void other(byte[] content) throws UnreadableFile {
    if (begins(content, '%', 'P', 'D', 'F')) {
      throw refusal("pdf");
    }
    if (begins(content, '{', '\\', 'r', 't', 'f')) {
      throw refusal("document");
    }
    if (begins(content, 0x89, 'P', 'N', 'G')
        || begins(content, 0xFF, 0xD8, 0xFF)
        || begins(content, 'G', 'I', 'F', '8')) {
      throw refusal("image");
    }
    if (begins(content, 'R', 'a', 'r', '!')
        || begins(content, '7', 'z', 0xBC, 0xAF)
        || begins(content, 0x1F, 0x8B)) {
      throw refusal("archive");
    }
  }

  /** Returns the form of a text, which may begin with markup, in any encoding. */
  private static FileForm marked(byte[] content) throws UnreadableFile {
    int length = Math.min(LOOKED, content.length);
    String begin =
        new String(content, 0, length, StandardCharsets.ISO_8859_1)
            .replaceAll("^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "")
            .replace("\0", "")
            .strip()
            .toLowerCase(Locale.ROOT);
    if (WEB_PAGE.matcher(begin).matches()) {
      return PAGE;
    }
    if (MAIL_PAGE.matcher(begin).matches() && begin.contains("multipart/related")) {
      throw refusal("web-archive");
    }
    if (!begin.startsWith("<?xml") && !begin.startsWith("<workbook")) {
      return TEXT;
    }
    if (begin.contains("<office:document")) {
      return FLAT_ODS;
    }
    if (begin.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
      return XML_WORKBOOK;
    }
    throw refusal("xml-workbook");
  }

  private static boolean begins(byte[] content, int... signature) {
    if (content.length < signature.length) {
      return false;
    }
    for (int i = 0; i < signature.length; i++) {
      if ((content[i] & 0xFF) != signature[i]) {
        return false;
      }
    }
    return true;
  }
}
