package afterclass.gateway.outside;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** A program of this machine that some tests start. */
public enum Program {
  /** The browser. */
  CHROMIUM("Chromium", "chromium", "Debian's packages chromium and chromium-driver bring it"),

  /** What drives the browser. */
  CHROMEDRIVER("Chromium", "chromedriver", "Debian's package chromium-driver brings its driver"),

  /** A broker of MQTT. */
  MOSQUITTO("mosquitto", "mosquitto", "Debian's package mosquitto brings it, in /usr/sbin");

  private final String thing;
  private final String file;
  private final String remedy;

  Program(String thing, String file, String remedy) {
    this.thing = thing;
    this.file = file;
    this.remedy = remedy;
  }

  /** What is missing where it is missing. */
  public String thing() {
    return thing;
  }

  /** Where it is, if the path leads to it. */
  public Optional<Path> found() {
    return found(file, Optional.ofNullable(System.getenv("PATH")).orElse(""));
  }

  /** The first executable file of a name in the folders of a path. */
  static Optional<Path> found(String file, String path) {
    return Arrays.stream(path.split(Pattern.quote(File.pathSeparator), -1))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> new File(folder, file))
        .filter(each -> each.isFile() && each.canExecute())
        .map(File::toPath)
        .findFirst();
  }

  /** Why it cannot be started; empty if it can. */
  public Optional<String> missing() {
    return found().isPresent()
        ? Optional.empty()
        : Optional.of(file + " is not on the path. " + remedy);
  }

  /** Where it is; skips the test that asks if the path does not lead to it. */
  public Path orSkip() {
    Wanting.skipIf(thing, missing());
    return found().orElseThrow();
  }
}
