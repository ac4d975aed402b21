package afterclass.simulator.check;

import afterclass.simulator.api.GatewayApi;
import afterclass.simulator.api.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The service's results as read over HTTP. */
public final class HttpServiceResults implements ServiceResults {

  private final GatewayApi api;

  public HttpServiceResults(GatewayApi api) {
    this.api = api;
  }

  @Override
  public Map<String, List<FoundOutcome>> days(LocalDate date) {
    Map<String, List<FoundOutcome>> days = new TreeMap<>();
    for (Json staff : get("/api/days/" + date).listOf("staff")) {
      days.put(
          staff.get("staffNo").text(),
          staff.listOf("services").stream().map(HttpServiceResults::found).toList());
    }
    return days;
  }

  @Override
  public Map<String, List<FoundOutcome>> ledger(LocalDate date) {
    Json day = get("/api/days/" + date);
    Set<String> numbers = new TreeSet<>();
    day.listOf("staff").forEach(staff -> numbers.add(staff.get("staffNo").text()));
    day.listOf("unjudged").forEach(number -> numbers.add(number.text()));
    Map<String, List<FoundOutcome>> ledger = new TreeMap<>();
    for (String number : numbers) {
      ledger.put(number, standing(get("/api/staff/" + number + "/days/" + date).listOf("ledger")));
    }
    return ledger;
  }

  /** Returns the postings that no later entry reverses, by service. */
  private static List<FoundOutcome> standing(List<Json> entries) {
    Set<String> reversed = new HashSet<>();
    entries.forEach(entry -> reversed.add(entry.textOf("reverses", "")));
    List<FoundOutcome> standing = new ArrayList<>();
    for (Json entry : entries) {
      boolean posting = entry.textOf("reverses", "").isEmpty();
      if (posting && !reversed.contains(entry.get("id").text())) {
        standing.add(found(entry));
      }
    }
    standing.sort(Comparator.comparing(FoundOutcome::service));
    return standing;
  }

  @Override
  public List<String> forfeits(LocalDate date) {
    return get("/api/reports/forfeits?from=" + date + "&to=" + date).listOf("rows").stream()
        .map(
            row ->
                row.get("staffNo").text()
                    + " "
                    + row.get("serviceId").text()
                    + " "
                    + row.get("hours").number())
        .toList();
  }

  private static FoundOutcome found(Json service) {
    return new FoundOutcome(
        service.get("service").text(),
        service.get("hours").number(),
        service.get("status").text(),
        service.listOf("because").stream().map(HttpServiceResults::row).toList());
  }

  /** Returns a reason with its requirement and clause; leave and overtime have only the reason. */
  private static String row(Json because) {
    String reason = because.get("reason").text();
    String requirement = because.textOf("requirement", "");
    return requirement.isEmpty() || requirement.equals(Services.OVERTIME)
        ? reason
        : requirement + " " + because.textOf("clause", "") + " " + reason;
  }

  private Json get(String path) {
    try {
      return api.get(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while asking " + path, e);
    }
  }
}
