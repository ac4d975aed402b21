package afterclass.gateway.web.problem;

import afterclass.gateway.audit.AuditTrail;
import afterclass.gateway.i18n.PlainText;
import afterclass.gateway.security.SecretAddresses;
import afterclass.gateway.security.Viewer;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/**
 * The audit of refused access: by a user without the permission, or by an invalid key. The same
 * refusal is recorded once a minute, and only a limited number of them, so that no client floods
 * the log.
 */
@Singleton
final class RefusedAccess {
  private static final Duration AGAIN = Duration.ofMinutes(1);
  private static final int MOST_A_MINUTE = 60;
  private static final int LONGEST_PATH = 200;

  private final AuditTrail audit;
  private final InstantSource clock;
  private final ExecutorService threads;
  private final Map<String, Instant> lately = new LinkedHashMap<>();

  RefusedAccess(
      AuditTrail audit,
      InstantSource clock,
      @Named(TaskExecutors.BLOCKING) ExecutorService threads) {
    this.audit = audit;
    this.clock = clock;
    this.threads = threads;
  }

  /** Records a refused access in the audit log; ignores other problems. */
  void note(HttpRequest<?> request, HttpStatus status, String code) {
    Viewer viewer = Viewer.of(request);
    boolean mayNot = status == HttpStatus.FORBIDDEN && viewer.known();
    boolean badKey =
        status == HttpStatus.UNAUTHORIZED
            && request.getHeaders().contains(HttpHeaders.AUTHORIZATION);
    if (!mayNot && !badKey) {
      return;
    }
    String path = withoutKey(request.getPath());
    String shown = PlainText.shortened(path, LONGEST_PATH);
    String what = request.getMethodName() + " " + shown;
    if (first(viewer.account() + " " + viewer.address() + " " + what + " " + code)) {
      // The thread that answers a request must not wait for the store.
      threads.execute(() -> audit.record(viewer.actor(), "access.refused", what, "", code));
    }
  }

  /** Returns a path without the key in it, which no reader of the log may use. */
  private static String withoutKey(String path) {
    return SecretAddresses.beginning(path).map(beginning -> beginning + "…").orElse(path);
  }

  private synchronized boolean first(String refusal) {
    Instant now = clock.instant();
    lately.values().removeIf(at -> !now.isBefore(at.plus(AGAIN)));
    return lately.size() < MOST_A_MINUTE && lately.putIfAbsent(refusal, now) == null;
  }
}
