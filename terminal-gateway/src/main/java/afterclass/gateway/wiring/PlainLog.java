package afterclass.gateway.wiring;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;

/**
 * The protection of the log against text from outside: characters that a terminal window would
 * interpret (line ends, escapes, marks that change the writing direction) are written as their
 * numbers, so that a line of the log is always one event and is displayed as written.
 */
public final class PlainLog {
  /** Indentation of each line of an exception, so that no line looks like a log event. */
  private static final String INDENT = "\t";

  private PlainLog() {}

  /** The converter {@code %plain} in {@code logback.xml}: a message on one line. */
  public static final class Message extends MessageConverter {
    @Override
    public String convert(ILoggingEvent event) {
      return plain(String.valueOf(super.convert(event)));
    }
  }

  /**
   * The converter {@code %fault} in {@code logback.xml}: a failure and its stack trace, each line
   * indented.
   */
  public static final class Fault extends ThrowableProxyConverter {
    @Override
    protected String throwableProxyToString(IThrowableProxy fault) {
      StringBuilder text = new StringBuilder();
      for (String line : super.throwableProxyToString(fault).split("\\R", -1)) {
        if (!line.isBlank()) {
          String rest = line.startsWith(INDENT) ? line.substring(1) : line;
          text.append(INDENT).append(plain(rest)).append(System.lineSeparator());
        }
      }
      return text.toString();
    }
  }

  /** Returns a text without characters that a display would interpret. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (obeyed(c)) {
                plain.append("\\u%04x".formatted(c));
              } else {
                plain.appendCodePoint(c);
              }
            });
    return plain.toString();
  }

  private static boolean obeyed(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }
}
