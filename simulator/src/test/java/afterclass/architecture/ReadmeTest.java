package afterclass.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.cli.GatewayMain;
import afterclass.rules.cli.RulesEngineMain;
import afterclass.simulator.cli.SimulatorMain;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests that everything named in the documents exists: files, headings, commands, the licence. */
class ReadmeTest {
  private static final Path ROOT = Path.of(System.getProperty("project.root", ".."));
  private static final Pattern LINK =
      Pattern.compile("\\]\\(([^)\\s]+)\\)|(?:src|href)=\"([^\"]+)\"");
  private static final Pattern VERB =
      Pattern.compile("terminal-gateway\\.jar ([a-z][a-z-]*)((?: [^`\\n]*)?)");
  private static final Pattern OPTION = Pattern.compile("(?<= )--[a-z][a-z-]*");

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT, 2)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theFirstPageIsShortAndShowsWhatMatters() {
    List<String> lines = read(ROOT.resolve("README.md")).lines().toList();
    assertTrue(lines.size() < 150, lines.size() + " lines");
    String screen = lines.stream().limit(30).collect(Collectors.joining("\n"));
    assertTrue(screen.contains("<img src="), "a picture of a page on the first screen");
    assertTrue(
        screen.contains(
            "```\nmvn -q -DskipTests package && java -jar simulator/target/simulator.jar demo\n"
                + "mvn verify\n```"),
        screen);
    assertTrue(screen.contains("SPDX-License-Identifier: Apache-2.0"), screen);
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    List<String> broken = new ArrayList<>();
    int followed = 0;
    for (Path page : pages()) {
      for (MatchResult link : LINK.matcher(read(page)).results().toList()) {
        String target = link.group(1) == null ? link.group(2) : link.group(1);
        if (!target.matches("[a-z]+:.*")) {
          followed++;
          String[] parts = target.split("#", 2);
          Path file = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
          if (!Files.exists(file) || (parts.length == 2 && !headings(file).contains(parts[1]))) {
            broken.add(page + ": " + target);
          }
        }
      }
    }
    assertEquals(List.of(), broken);
    assertTrue(followed > 20, "links that were followed: " + followed);
  }

  /** Returns the headings of a page as they appear in addresses. */
  private static Set<String> headings(Path page) {
    return read(page)
        .lines()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
        .map(line -> line.replaceAll("[^\\p{L}\\p{N} -]", "").replace(' ', '-'))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyVerbOfTheServiceThatIsWrittenDownIsUnderstoodWithItsOptions() throws IOException {
    List<String> unknown = new ArrayList<>();
    Set<String> verbs = new TreeSet<>();
    for (Path page : pages()) {
      for (MatchResult use : VERB.matcher(read(page)).results().toList()) {
        verbs.add(use.group(1));
        ByteArrayOutputStream help = new ByteArrayOutputStream();
        int status = GatewayMain.execute(help, help, use.group(1), "--help", "--lang", "en");
        String told = help.toString(UTF_8);
        OPTION
            .matcher(use.group(2))
            .results()
            .map(MatchResult::group)
            .filter(option -> status != 0 || !told.contains(option))
            .forEach(option -> unknown.add(page + ": " + use.group() + ": " + option));
        if (status != 0) {
          unknown.add(page + ": " + use.group());
        }
      }
    }
    assertEquals(List.of(), unknown);
    assertTrue(verbs.size() > 5, "verbs that were tried: " + verbs);
  }

  @Test
  void theLicenceIsWhereItIsPromised() throws IOException {
    byte[] licence = Files.readAllBytes(ROOT.resolve(".github/LICENSE"));
    String text = new String(licence, UTF_8);
    assertTrue(text.contains("Apache License") && text.contains("Version 2.0, January 2004"), text);
    assertTrue(read(ROOT.resolve("pom.xml")).contains("<name>Apache-2.0</name>"));
    for (Class<?> module : List.of(RulesEngineMain.class, GatewayMain.class, SimulatorMain.class)) {
      URL home = module.getProtectionDomain().getCodeSource().getLocation();
      URL inside =
          home.getPath().endsWith(".jar")
              ? new URL("jar:" + home + "!/META-INF/LICENSE")
              : new URL(home, "META-INF/LICENSE");
      try (InputStream in = inside.openStream()) {
        assertArrayEquals(licence, in.readAllBytes(), inside.toString());
      }
    }
  }
}
