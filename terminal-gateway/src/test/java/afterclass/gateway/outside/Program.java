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

  /** The driver of the browser. */
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

  /** Returns the name used in the reason for skipping a test. */
  public String thing() {
    return thing;
  }

  /** Returns the program's file, if it is in the path. */
  public Optional<Path> found() {
    return found(file, Optional.ofNullable(System.getenv("PATH")).orElse(""));
  }

  /** Returns the first executable file with a name in the folders of a path. */
  static Optional<Path> found(String file, String path) {
    return Arrays.stream(path.split(Pattern.quote(File.pathSeparator), -1))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> new File(folder, file))
        .filter(each -> each.isFile() && each.canExecute())
        .map(File::toPath)
        .findFirst();
  }

  /** Returns why the program cannot be started; empty if it can. */
  public Optional<String> missing() {
    return found().isPresent()
        ? Optional.empty()
        : Optional.of(file + " is not on the path. " + remedy);
  }

  /** Returns the program's file; skips the calling test if it is not in the path. */
  public Path orSkip() {
    Wanting.skipIf(thing, missing());
    return found().orElseThrow();
  }
}
