package afterclass.simulator.cli;

import afterclass.simulator.files.FilesResult;
import afterclass.simulator.files.FilesStage;
import afterclass.simulator.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command that measures how long large office files take to import and export. */
@Command(name = "files", mixinStandardHelpOptions = true)
final class FilesCommand implements Callable<Integer> {

  @Option(names = "--seed", paramLabel = "${bundle:label.N}", descriptionKey = "seed")
  private long seed = 20_261_128L;

  @Option(names = "--out", paramLabel = "${bundle:label.DIR}", descriptionKey = "out")
  private @Nullable Path kept;

  private final Words words;

  FilesCommand(Words words) {
    this.words = words;
  }

  @Override
  public Integer call() throws IOException {
    System.out.println(words.text("files.title", seed));
    Path wanted = kept;
    if (wanted != null) {
      return shown(Files.createDirectories(wanted));
    }
    try (TemporaryDirectory directory = new TemporaryDirectory()) {
      return shown(directory.path());
    }
  }

  private int shown(Path directory) throws IOException {
    FilesResult result = FilesStage.run(seed, directory);
    System.out.print(words.figures(result.told()));
    return result.held() ? 0 : 1;
  }
}
