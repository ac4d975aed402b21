package afterclass.gateway.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.joran.spi.JoranException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of log lines as the service's own settings format them. */
class PlainLogTest {
  private static final String EVENT = "\\d{4}-\\d\\d-\\d\\dT.* WARN .*";

  private static List<String> lines(String message, @Nullable Throwable fault)
      throws IOException, JoranException {
    LoggerContext context = new LoggerContext();
    JoranConfigurator settings = new JoranConfigurator();
    settings.setContext(context);
    try (InputStream in =
        Objects.requireNonNull(PlainLogTest.class.getResourceAsStream("/logback.xml"))) {
      settings.doConfigure(in);
    }
    Logger root = context.getLogger("ROOT");
    Encoder<?> encoder = ((ConsoleAppender<?>) root.getAppender("STDERR")).getEncoder();
    @SuppressWarnings("unchecked") // The appender's events are the log's own.
    Encoder<LoggingEvent> events = (Encoder<LoggingEvent>) encoder;
    LoggingEvent event =
        new LoggingEvent("test", root, Level.WARN, "refused {}", fault, new Object[] {message});
    String text = new String(events.encode(event), StandardCharsets.UTF_8);
    context.stop();
    return text.lines().toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\r\n2026-11-23T07:05:33.000+08:00 WARN forged", "a\nb", "a\u2028b", "a\u0085b",
            "a\u000bb",
        "\u001b[2J\u001b]0;title\u0007", "\u009b31m", "\u202egnp.exe", "\u2066x\u2069", "\u0000",
        "\u200f", "\ud800"
      })
  void nothingThatWasSentEndsALineOrIsObeyed(String sent) throws Exception {
    List<String> lines = lines(sent, null);
    assertEquals(1, lines.size(), lines::toString);
    assertTrue(lines.get(0).matches(EVENT), lines::toString);
    assertTrue(lines.get(0).contains("\\u"), lines::toString);
    assertFalse(lines.get(0).codePoints().anyMatch(PlainLogTest::obeyed), lines::toString);
    List<String> withFault =
        lines("x", new IllegalStateException(sent, new IOException("inside " + sent)));
    assertEquals(1, withFault.stream().filter(l -> l.matches(EVENT)).count(), lines::toString);
    assertTrue(withFault.stream().skip(1).allMatch(line -> line.startsWith("\t")));
    assertFalse(
        withFault.stream().flatMapToInt(String::codePoints).anyMatch(c -> c != '\t' && obeyed(c)),
        withFault::toString);
  }

  @Test
  void whatPeopleWriteStays() throws Exception {
    assertTrue(lines("王老师 “no” é 😀", null).get(0).endsWith("refused 王老师 “no” é 😀"));
  }

  private static boolean obeyed(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
  }
}
