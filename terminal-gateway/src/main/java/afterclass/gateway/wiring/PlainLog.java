package afterclass.gateway.wiring;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;

/**
 * What a line of the log may hold. Whatever a stranger sends may end up in one, so what a terminal
 * window would obey (line ends, escapes, marks that turn the writing's direction) is written as its
 * number: a line of the log is always one event, and looks as it is.
 */
public final class PlainLog {
  /** Begins each line of a fault, so that none looks like an event of its own. */
  private static final String INDENT = "\t";

  private PlainLog() {}

  /** A message on one line: {@code %plain} in {@code logback.xml}. */
  public static final class Message extends MessageConverter {
    @Override
    public String convert(ILoggingEvent event) {
      return plain(String.valueOf(super.convert(event)));
    }
  }

  /** A fault and where it happened, each line indented: {@code %fault} in {@code logback.xml}. */
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

  /** A text in which nothing is obeyed by what shows it. */
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
