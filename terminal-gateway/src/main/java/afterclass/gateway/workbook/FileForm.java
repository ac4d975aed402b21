package afterclass.gateway.workbook;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
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
  /** A text of separated cells (CSV). */
  TEXT;

  private static final int LOOKED = 4096;
  private static final Pattern WEB_PAGE =
      Pattern.compile(
          "(?s)(<\\?xml[^>]*>|<!--.*?-->|\\s)*+"
              + "<(!doctype html|html|head|body|table|meta|style|div|script)\\b.*");
  private static final Pattern MAIL_PAGE =
      Pattern.compile("(?s)(mime-version:|from:|content-type: ?multipart/).*");

  /**
   * Returns the form of a file.
   *
   * @throws UnreadableFile if it is no file of tables, or one that is not read
   */
  static FileForm of(byte[] content) throws UnreadableFile {
    Optional<String> unreadable = unreadable(content);
    if (unreadable.isPresent()) {
      throw new UnreadableFile("", unreadable.get());
    }
    if (begins(content, 'P', 'K')) {
      return XLSX;
    }
    return begins(content, 0xD0, 0xCF, 0x11, 0xE0) ? XLS : TEXT;
  }

  /** Returns the message key for an unsupported type of file; empty if the file may be read. */
  private static Optional<String> unreadable(byte[] content) {
    if (begins(content, 0xD0, 0xCF, 0x11, 0xE0)) {
      return compound(content);
    }
    if (begins(content, 'P', 'K', 3, 4)) {
      return packed(new String(content, StandardCharsets.ISO_8859_1));
    }
    if (bareWorkbook(content)) {
      return Optional.of("old-workbook");
    }
    return other(content).or(() -> marked(content));
  }

  /** Returns whether a file is a bare BIFF workbook, from before OLE compound files. */
  private static boolean bareWorkbook(byte[] content) {
    return content.length > 8
        && content[0] == 9
        && (content[1] == 0 || content[1] == 2 || content[1] == 4 || content[1] == 8)
        && content[3] == 0;
  }

  private static Optional<String> compound(byte[] content) {
    String all = new String(content, StandardCharsets.ISO_8859_1);
    if (all.contains(wide("EncryptedPackage"))) {
      return Optional.of("password");
    }
    if (all.contains(wide("Workbook")) || all.contains(wide("WORKBOOK"))) {
      return Optional.empty();
    }
    boolean text = all.contains(wide("WordDocument")) || all.contains(wide("PowerPoint Document"));
    return Optional.of(text ? "document" : "old-workbook");
  }

  private static String wide(String name) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_16LE);
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static Optional<String> packed(String all) {
    if (all.contains("xl/workbook.bin")) {
      return Optional.of("binary-workbook");
    }
    boolean text = all.contains("word/") || all.contains("ppt/");
    if (all.contains("xl/") || (all.contains("[Content_Types].xml") && !text)) {
      return Optional.empty();
    }
    if (all.contains("vnd.oasis.opendocument.spreadsheet")) {
      return Optional.of("open-document");
    }
    if (all.contains(".iwa") || all.contains("Index.zip")) {
      return Optional.of("numbers");
    }
    boolean document = text || all.contains("vnd.oasis.opendocument");
    return Optional.of(document ? "document" : "archive");
  }

  private static Optional<String> other(byte[] content) {
    String word = null;
    if (begins(content, '%', 'P', 'D', 'F')) {
      word = "pdf";
    } else if (begins(content, '{', '\\', 'r', 't', 'f')) {
      word = "document";
    } else if (begins(content, 0x89, 'P', 'N', 'G')
        || begins(content, 0xFF, 0xD8, 0xFF)
        || begins(content, 'G', 'I', 'F', '8')) {
      word = "image";
    } else if (begins(content, 'R', 'a', 'r', '!')
        || begins(content, '7', 'z', 0xBC, 0xAF)
        || begins(content, 0x1F, 0x8B)) {
      word = "archive";
    }
    return Optional.ofNullable(word);
  }

  /**
   * Returns the message key for a file that begins with markup instead of headings, in any
   * encoding; empty for others.
   */
  private static Optional<String> marked(byte[] content) {
    int length = Math.min(LOOKED, content.length);
    String begin =
        new String(content, 0, length, StandardCharsets.ISO_8859_1)
            .replaceAll("^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "")
            .replace("\0", "")
            .strip()
            .toLowerCase(Locale.ROOT);
    if (WEB_PAGE.matcher(begin).matches()
        || (MAIL_PAGE.matcher(begin).matches() && begin.contains("multipart/related"))) {
      return Optional.of("web-page");
    }
    return begin.startsWith("<?xml") || begin.startsWith("<workbook")
        ? Optional.of("xml-workbook")
        : Optional.empty();
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
