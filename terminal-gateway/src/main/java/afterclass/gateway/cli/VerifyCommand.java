package afterclass.gateway.cli;

import afterclass.gateway.journal.ChainReport;
import afterclass.gateway.journal.ChainVerifier;
import afterclass.gateway.wiring.EmbeddedGateway;
import java.util.List;
import picocli.CommandLine.Command;

/** Proves that nothing in journal, decisions and ledger was changed. */
@Command(name = "verify")
final class VerifyCommand extends Verb {

  VerifyCommand(GatewayMain main) {
    super(main);
  }

  @Override
  public Integer call() throws Exception {
    List<ChainReport> reports;
    try (EmbeddedGateway gateway = open()) {
      reports = gateway.bean(ChainVerifier.class).verify();
    }
    for (ChainReport report : reports) {
      String key = report.intact() ? "cli.chain-intact" : "cli.chain-broken";
      out().println(words().text(key, report.chain(), report.rows(), report.head()));
      report.faults().forEach(fault -> out().println("  " + fault));
    }
    return reports.stream().allMatch(ChainReport::intact) ? DONE : FINDINGS;
  }
}
