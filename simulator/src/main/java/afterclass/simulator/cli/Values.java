package afterclass.simulator.cli;

import afterclass.simulator.words.Words;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/**
 * The parsers of options' values, which say what is wrong in the reader's language.
 *
 * @param words the texts of the language
 */
record Values(Words words) {

  /** Registers the parsers of all types of options. */
  CommandLine register(CommandLine line) {
    return line.registerConverter(Duration.class, this::duration)
        .registerConverter(LocalDate.class, this::date)
        .registerConverter(Path.class, this::path)
        .registerConverter(URI.class, this::uri);
  }

  /** Returns a duration written as {@code 30s}, {@code 2m} or {@code PT1M30S}. */
  private Duration duration(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    try {
      return Duration.parse(upper.startsWith("P") ? upper : "PT" + upper);
    } catch (DateTimeParseException e) {
      throw wrong("bad-duration", text);
    }
  }

  private LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw wrong("bad-date", text);
    }
  }

  private Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw wrong("bad-path", text);
    }
  }

  private URI uri(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw wrong("bad-address", text);
    }
  }

  private TypeConversionException wrong(String key, String text) {
    return new TypeConversionException(words.text(key, text));
  }
}
