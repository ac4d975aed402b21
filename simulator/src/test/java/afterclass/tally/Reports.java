package afterclass.tally;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The reader of the reports of Surefire and Failsafe, one XML file per test class. */
public final class Reports {
  private static final Pattern REPORT =
      Pattern.compile("target/(surefire|failsafe)-reports/TEST-.*\\.xml");

  private Reports() {}

  /** Prints the line for a project's root and the instant at which the build began. */
  public static void main(String[] args) throws IOException, XMLStreamException {
    System.out.println(below(Path.of(args[0]), Instant.parse(args[1])).line());
  }

  /**
   * Counts the tests in a project's reports.
   *
   * @param root root folder of the project, which contains the modules
   * @param since beginning of the build; older reports, perhaps of deleted tests, are ignored
   */
  public static Tally below(Path root, Instant since) throws IOException, XMLStreamException {
    Tally tally = Tally.NONE;
    for (Path module : list(root)) {
      for (String kind : List.of("surefire", "failsafe")) {
        Path folder = module.resolve("target").resolve(kind + "-reports");
        for (Path report : list(folder)) {
          boolean counts = REPORT.matcher(slashed(module, report)).matches();
          if (counts && !Files.getLastModifiedTime(report).toInstant().isBefore(since)) {
            tally = counted(tally, report);
          }
        }
      }
    }
    return tally;
  }

  private static String slashed(Path module, Path report) {
    return module.relativize(report).toString().replace('\\', '/');
  }

  private static List<Path> list(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }

  private static Tally counted(Tally before, Path report) throws IOException, XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    try (InputStream in = Files.newInputStream(report)) {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      Tally tally = before;
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("testcase")) {
          tally = ended(tally, xml);
        }
      }
      return tally;
    }
  }

  /** Reads a test's element to its end tag. */
  private static Tally ended(Tally tally, XMLStreamReader xml) throws XMLStreamException {
    Optional<String> skipped = Optional.empty();
    boolean failed = false;
    while (true) {
      int event = xml.next();
      if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("testcase")) {
        break;
      }
      if (event == XMLStreamReader.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "failure", "error" -> failed = true;
          case "skipped" -> skipped = Optional.of(reason(xml));
          default -> {
            // The test's output, and attempts before the last one.
          }
        }
      }
    }
    return failed ? tally.andFailed() : skipped.map(tally::andSkipped).orElseGet(tally::andPassed);
  }

  /**
   * Returns the reason for skipping: an attribute if a condition skipped the test, the text if the
   * test itself did.
   */
  private static String reason(XMLStreamReader xml) throws XMLStreamException {
    String message = xml.getAttributeValue(null, "message");
    String text = xml.getElementText();
    return message == null ? text : message;
  }
}
