package afterclass.rules.cli;

import afterclass.rules.policy.Policy;
import afterclass.rules.policy.PolicyException;
import afterclass.rules.policy.PolicyInForce;
import afterclass.rules.policy.PolicyReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** {@code check}: reads policy files and lists everything that is wrong with them. */
final class Check {

  private final OutputStream out;
  private final PrintStream err;

  Check(OutputStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  int run(Arguments arguments) throws IOException {
    if (arguments.others().isEmpty()) {
      throw new UsageException("found no file to check; expected at least one");
    }
    int status = CommandLine.OK;
    for (String file : arguments.others()) {
      try {
        out.write(summary(file, PolicyReader.named(file)).getBytes(StandardCharsets.UTF_8));
      } catch (PolicyException refused) {
        out.flush();
        refused.problems().forEach(err::println);
        status = CommandLine.REFUSED;
      }
    }
    return status;
  }

  private static String summary(String file, Policy policy) {
    PolicyInForce any = policy.on(LocalDate.EPOCH);
    return file
        + ": good: "
        + policy.stamp().id()
        + " version "
        + policy.stamp().version()
        + ", "
        + policy.nameZh()
        + " ("
        + policy.nameEn()
        + "), "
        + any.services().size()
        + " services, "
        + any.requirements().size()
        + " requirements, "
        + policy.clauses().size()
        + " clauses, sha256 "
        + policy.stamp().sha256()
        + "\n";
  }
}
