package afterclass.gateway.roster;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an import would do.
 *
 * @param rowsRead rows of the file
 * @param problems every bad row
 * @param warnings rows that would be taken and have no effect
 * @param replaced facts that would no longer hold
 * @param held facts that would be new
 * @param after everything that would hold
 * @param days the days that would be judged anew
 */
public record ImportPreview(
    int rowsRead,
    List<RowProblem> problems,
    List<RowProblem> warnings,
    List<Fact> replaced,
    List<Fact> held,
    RosterSnapshot after,
    List<StaffDay> days) {

  /** SHA-256 of what would be otherwise, in hex: the same for everything that does the same. */
  public String fingerprint() {
    StringBuilder text = new StringBuilder();
    Stream.concat(
            replaced.stream().map(fact -> "- " + fact), held.stream().map(fact -> "+ " + fact))
        .sorted()
        .forEach(line -> text.append(line).append('\n'));
    try {
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
