package afterclass.gateway.store.policy;

import afterclass.gateway.policy.PolicyDraft;
import afterclass.gateway.policy.PolicyStep;
import afterclass.gateway.store.Micros;
import afterclass.gateway.store.StoreFaults;
import afterclass.gateway.store.StoreReader;
import afterclass.gateway.transaction.StoreException;
import afterclass.gateway.wire.Bytes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The read-only access to the approved policies of a store that is not opened otherwise. */
public final class ApprovedPolicyReader {
  private ApprovedPolicyReader() {}

  /**
   * Returns the approved drafts, by date; none if the store does not exist or predates drafts.
   *
   * @throws StoreException if the store cannot be read, or a file in it was changed
   */
  public static List<PolicyDraft> approvedIn(Path store) {
    if (!Files.exists(store)) {
      return List.of();
    }
    try (Connection connection = StoreReader.open(store);
        Statement statement = connection.createStatement()) {
      if (!known(statement)) {
        return List.of();
      }
      List<PolicyStep> steps = steps(statement);
      return StoredPolicies.approved(
          StoredPolicies.drafts(drafts(statement), steps, DraftReading::policy));
    } catch (SQLException e) {
      throw StoreFaults.reading(store, e);
    }
  }

  private static boolean known(Statement statement) throws SQLException {
    try (ResultSet found =
        statement.executeQuery("select 1 from sqlite_master where name = 'policy_step'")) {
      return found.next();
    }
  }

  private static List<PolicyDraftRow> drafts(Statement statement) throws SQLException {
    List<PolicyDraftRow> rows = new ArrayList<>();
    try (ResultSet found = statement.executeQuery("select * from policy_draft order by id")) {
      while (found.next()) {
        rows.add(
            new PolicyDraftRow(
                found.getLong("id"),
                found.getString("name"),
                found.getString("policy"),
                found.getString("version"),
                found.getString("sha256"),
                Bytes.copyOf(found.getBytes("content")),
                found.getString("stored_by"),
                found.getLong("stored_at")));
      }
    }
    return rows;
  }

  private static List<PolicyStep> steps(Statement statement) throws SQLException {
    List<PolicyStep> steps = new ArrayList<>();
    try (ResultSet found = statement.executeQuery("select * from policy_step order by id")) {
      while (found.next()) {
        String from = found.getString("from_day");
        steps.add(
            new PolicyStep(
                found.getLong("id"),
                found.getLong("draft_id"),
                PolicyStep.StepType.valueOf(found.getString("kind")),
                from == null ? null : LocalDate.parse(from),
                found.getString("reason"),
                found.getString("done_by"),
                Micros.instant(found.getLong("done_at"))));
      }
    }
    return steps;
  }
}
