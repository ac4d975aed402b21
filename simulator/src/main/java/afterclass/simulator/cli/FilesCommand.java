package afterclass.simulator.cli;

import afterclass.simulator.files.FilesResult;
import afterclass.simulator.files.FilesStage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command that measures how long large office files take to import and export. */
@Command(
    name = "files",
    description = "Writes large office files with known faults, imports and exports them.",
    mixinStandardHelpOptions = true)
final class FilesCommand implements Callable<Integer> {

  @Option(names = "--seed", description = "Seed of the faults and names; 20261128 if left out.")
  private long seed = 20_261_128L;

  @Option(names = "--out", description = "Directory to keep the files and stores in.")
  private @Nullable Path kept;

  @Override
  public Integer call() throws IOException {
    System.out.println("Office files, seed " + seed + ", fresh stores");
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
    System.out.print(result.told());
    return result.held() ? 0 : 1;
  }
}
