package afterclass.gateway.protocol.face;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * A single pass over the bytes of a message that copies everything but pictures. It reads strings,
 * bare words and punctuation, whether they make up JSON or not, so that it works on a message that
 * was cut or damaged as well, and needs no more memory than its output.
 */
final class PictureScan {
  private static final byte[] DROPPED = "\"(dropped)\"".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] EMPTY = "\"\"".getBytes(StandardCharsets.US_ASCII);

  /** The longest string that is copied: a longer one is no name, id or time. */
  private static final int MAX_STRING = 200;

  /** The longest bare word that is copied: a longer one is no number. */
  private static final int MAX_WORD = 40;

  /** Maximum number of consecutive numbers that are copied: more may describe a face. */
  private static final int MAX_WORDS = 64;

  private static final int MAX_KEY = 64;

  private static final List<String> PICTURE_KEYS =
      List.of("pic", "image", "img", "photo", "jpeg", "base64", "feature", "template", "finger");

  private static final List<String> PICTURE_STARTS =
      List.of("data:", "/9j", "\\/9j", "ivbor", "r0lgod");

  private final byte[] in;
  private final int most;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private int at;
  private int words;
  private boolean comma;
  private String lastString = "";
  private String key = "";

  /**
   * Prepares a pass over a message.
   *
   * @param most most bytes to output; the rest is not read
   */
  PictureScan(byte[] in, int most) {
    this.in = in;
    this.most = most;
  }

  /** Returns the message without pictures. */
  byte[] run() {
    while (at < in.length && out.size() <= most) {
      int c = in[at];
      if (c == '"') {
        string();
      } else if (isMark(c)) {
        mark(c);
      } else if (isBlank(c)) {
        out.write(c);
        at++;
      } else {
        word();
      }
    }
    flushComma();
    return out.toByteArray();
  }

  private void mark(int c) {
    if (c == ',') {
      comma = true;
      at++;
      key = "";
      return;
    }
    flushComma();
    if ((c == '{' || c == '[') && isPictureKey()) {
      container(c);
      return;
    }
    out.write(c);
    at++;
    key = c == ':' ? lastString : "";
    words = c == ':' ? words : 0;
  }

  /** Skips a picture split over an array or object, of which only the empty one is left. */
  private void container(int open) {
    int depth = 0;
    out.write(open);
    while (at < in.length) {
      int c = in[at];
      if (c == '"') {
        at = endOfString();
        continue;
      }
      at++;
      depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
      if (depth == 0) {
        out.write(open == '{' ? '}' : ']');
        break;
      }
    }
    key = "";
  }

  private void string() {
    flushComma();
    int end = endOfString();
    int length = end - at;
    words = 0;
    if (isPictureKey() || length > MAX_STRING + 2 || looksLikePicture(end)) {
      byte[] instead = length >= DROPPED.length ? DROPPED : EMPTY;
      out.write(instead, 0, Math.min(length, instead.length));
      lastString = "";
    } else {
      out.write(in, at, length);
      lastString = lower(at + 1, Math.min(end - 1, at + 1 + MAX_KEY));
    }
    at = end;
  }

  private void word() {
    int end = at;
    while (end < in.length && in[end] != '"' && !isMark(in[end]) && !isBlank(in[end])) {
      end++;
    }
    words++;
    if (words > MAX_WORDS) {
      comma = false;
    } else {
      flushComma();
      if (end - at > MAX_WORD || isPictureKey()) {
        out.write('0');
      } else {
        out.write(in, at, end - at);
      }
    }
    at = end;
  }

  private int endOfString() {
    int i = at + 1;
    while (i < in.length && in[i] != '"') {
      i += in[i] == '\\' ? 2 : 1;
    }
    return Math.min(in.length, i + 1);
  }

  private boolean isPictureKey() {
    if (key.isEmpty()) {
      return false;
    }
    for (String part : PICTURE_KEYS) {
      if (key.contains(part)) {
        return true;
      }
    }
    return key.startsWith("scene");
  }

  private boolean looksLikePicture(int end) {
    String text = lower(at + 1, end);
    for (String start : PICTURE_STARTS) {
      if (text.startsWith(start)) {
        return true;
      }
    }
    return text.contains("base64");
  }

  private String lower(int from, int to) {
    int length = Math.max(0, to - from);
    return new String(in, from, length, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
  }

  private void flushComma() {
    if (comma) {
      out.write(',');
      comma = false;
    }
  }

  private static boolean isMark(int c) {
    return c == '{' || c == '}' || c == '[' || c == ']' || c == ':' || c == ',';
  }

  private static boolean isBlank(int c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }
}
