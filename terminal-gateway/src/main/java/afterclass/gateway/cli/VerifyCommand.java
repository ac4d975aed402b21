package afterclass.gateway.cli;

import afterclass.gateway.journal.ChainReport;
import afterclass.gateway.journal.ChainVerifier;
import afterclass.gateway.settings.Settings;
import afterclass.gateway.store.file.StoreCheck;
import afterclass.gateway.store.file.StoreFile;
import afterclass.gateway.wiring.ConfigCheck;
import afterclass.gateway.wiring.EmbeddedGateway;
import afterclass.gateway.wiring.TimeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

/**
 * The command {@code verify}: checks that the store's file is intact and that nothing in journal,
 * decisions and ledger was altered. It only reads: a store of an earlier version is migrated in a
 * copy.
 */
@Command(name = "verify")
final class VerifyCommand extends GatewayCommand {

  VerifyCommand(GatewayMain main) {
    super(main);
  }

  @Override
  public Integer call() throws Exception {
    Map<String, Object> settings = settings();
    StoreFile store = new StoreFile(ConfigCheck.store(settings));
    StoreCheck check = new StoreCheck(store);
    errors().println(words().text("cli.store", store.path()));
    List<String> damage = check.integrity();
    if (!damage.isEmpty()) {
      out().println(check.damage().in(words()));
      damage.forEach(fault -> out().println("  " + fault));
      return FINDINGS;
    }
    out().println(words().text("cli.integrity-good", store.path()));
    List<ChainReport> reports =
        store.earlier() ? inACopy(settings, check) : chains(settings, store.path());
    for (ChainReport report : reports) {
      String key = report.intact() ? "cli.chain-intact" : "cli.chain-broken";
      out().println(words().text(key, report.chain(), report.rows(), report.head()));
      report.faults().forEach(fault -> out().println("  " + fault));
    }
    return reports.stream().allMatch(ChainReport::intact) ? DONE : FINDINGS;
  }

  private static List<ChainReport> chains(Map<String, Object> settings, Path store) {
    try (EmbeddedGateway gateway =
        EmbeddedGateway.forReading(settings, store, TimeFactory.system())) {
      return gateway.bean(ChainVerifier.class).verify();
    }
  }

  /**
   * Verifies a migrated copy of the store, because only tables of this version can be read, and the
   * store's own tables must not change.
   */
  private static List<ChainReport> inACopy(Map<String, Object> settings, StoreCheck check)
      throws IOException {
    Path folder = Files.createTempDirectory("attendance-verify-");
    Path copy = folder.resolve("copy.db");
    try {
      check.copyTo(copy);
      return chainsOf(settings, copy);
    } finally {
      StoreCheck.remove(copy);
      Files.delete(folder);
    }
  }

  private static List<ChainReport> chainsOf(Map<String, Object> settings, Path copy) {
    try (EmbeddedGateway gateway =
        EmbeddedGateway.forCommand(
            settings, Map.of(Settings.STORE.key(), copy.toString()), TimeFactory.system())) {
      return gateway.bean(ChainVerifier.class).verify();
    }
  }
}
