package afterclass.gateway.web.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import afterclass.gateway.journal.JournalRecord;
import afterclass.gateway.journal.NumberedRecord;
import afterclass.gateway.journal.PunchJournal;
import afterclass.gateway.journal.Receipt;
import afterclass.gateway.journal.StoredRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WriterHealthTest {

  /** A journal whose writer has a given lag; all other methods are unused. */
  private record Lagging(long writerLagMillis, Optional<String> fault) implements PunchJournal {
    @Override
    public CompletionStage<Receipt> append(JournalRecord record) {
      return new CompletableFuture<>();
    }

    @Override
    public List<StoredRecord> after(long position, int limit) {
      return List.of();
    }

    @Override
    public List<NumberedRecord> numbersAfter(long position) {
      return List.of();
    }

    @Override
    public List<StoredRecord> occurredBetween(Instant from, Instant to) {
      return List.of();
    }

    @Override
    public Optional<Instant> newest(String site, String terminal) {
      return Optional.empty();
    }

    @Override
    public long lastPosition() {
      return 0;
    }
  }

  @ParameterizedTest
  @CsvSource({"0, true", "5000, true", "5001, false", "600000, false"})
  void downWhenTheOldestRecordWaitsLongerThanFiveSeconds(long lag, boolean up) {
    Indicator.Finding found = look(new Lagging(lag, Optional.empty()));
    assertEquals(up, found.up());
    assertEquals(Map.of("lagMillis", lag, "maxLagMillis", 5000L), found.details());
  }

  @Test
  void downAndSaysWhyFromACommitThatFailedUntilOneSucceeds() {
    Indicator.Finding found = look(new Lagging(0, Optional.of("database or disk is full")));
    assertEquals(false, found.up());
    assertEquals("database or disk is full", found.details().get("fault"));
  }

  private static Indicator.Finding look(PunchJournal journal) {
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try {
      return new WriterHealth(journal, threads).look();
    } finally {
      threads.shutdown();
    }
  }
}
