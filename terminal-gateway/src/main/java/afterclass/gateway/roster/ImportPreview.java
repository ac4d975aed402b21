package afterclass.gateway.roster;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The preview of an import.
 *
 * @param rowsRead number of rows in the file
 * @param problems every bad row
 * @param warnings rows that would be accepted without effect
 * @param replaced facts that would be replaced or removed
 * @param held facts that would be new
 * @param after all facts after the import
 * @param days days that would be judged again
 */
public record ImportPreview(
    int rowsRead,
    List<RowProblem> problems,
    List<RowProblem> warnings,
    List<Fact> replaced,
    List<Fact> held,
    RosterSnapshot after,
    List<StaffDay> days) {

  /** Returns the SHA-256 of the changed facts, in hex: equal effects have equal values. */
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
