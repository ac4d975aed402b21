package afterclass.gateway.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.i18n.ProblemException;
import afterclass.gateway.imports.DraftStore;
import afterclass.gateway.imports.ImportDraft;
import afterclass.gateway.imports.ImportDrafts;
import afterclass.gateway.roster.LiveRoster;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Tests of several requests for one waiting file at once, over HTTP. */
class ImportsAtOnceTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String READINGS = "/api/import-readings";
  private static final int MANY = 6;
  private static final int AT_ONCE = 8;

  private Office office;

  @BeforeEach
  void open(@TempDir Path folder) {
    office = new Office(folder, false).staffed().day();
  }

  @AfterEach
  void close() {
    office.close();
  }

  private JsonNode ask(int status, String verb, String path, String body) throws Exception {
    String type = path.startsWith(READINGS + "?") ? "text/csv" : "application/json";
    HttpResponse<byte[]> answer = office.request(verb, path, type, body);
    assertEquals(status, answer.statusCode(), () -> Office.text(answer));
    return JSON.readTree(answer.body());
  }

  /** Sends requests at the same time; returns their statuses. */
  private static List<Integer> atOnce(List<Callable<Integer>> requests) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(requests.size());
    try {
      CountDownLatch ready = new CountDownLatch(requests.size());
      List<Future<Integer>> sent = new ArrayList<>();
      for (Callable<Integer> request : requests) {
        sent.add(
            threads.submit(
                () -> {
                  ready.countDown();
                  ready.await();
                  return request.call();
                }));
      }
      List<Integer> statuses = new ArrayList<>();
      for (Future<Integer> each : sent) {
        statuses.add(each.get());
      }
      return statuses.stream().sorted().toList();
    } finally {
      threads.shutdownNow();
    }
  }

  private Callable<Integer> request(String verb, String path, String body) {
    return () -> office.request(verb, path, "application/json", body).statusCode();
  }

  private JsonNode start() throws Exception {
    StringBuilder list = new StringBuilder("花名册,,,,\n序号,姓名,工号,入职时间,备注\n");
    for (int i = 1; i <= MANY; i++) {
      list.append(
          "%d,老师%s,20%02d,2019.9.1,2026年9月%d日调离\n".formatted(i, "甲乙丙丁戊己".charAt(i - 1), i, i));
    }
    return ask(201, "POST", READINGS + "?kind=staff&source=list.csv", list.toString());
  }

  private static String answers(JsonNode question, int index) {
    return JSON.createObjectNode()
        .put(question.get("id").asText(), question.get("choices").get(index).asText())
        .toString();
  }

  private static long answered(JsonNode read) {
    return StreamSupport.stream(read.get("questions").spliterator(), false)
        .filter(question -> !question.path("answer").asText("").isEmpty())
        .count();
  }

  @Test
  void answersGivenAtOnceAreAllKept() throws Exception {
    JsonNode read = start();
    String here = READINGS + "/" + read.get("id").asText();
    assertEquals(MANY, read.get("questions").size(), read.toString());
    List<Callable<Integer>> requests = new ArrayList<>();
    for (JsonNode question : read.get("questions")) {
      requests.add(request("PUT", here + "/answers", answers(question, 0)));
    }
    assertEquals(List.of(200, 200, 200, 200, 200, 200), atOnce(requests));
    JsonNode after = ask(200, "GET", here, "");
    assertEquals(MANY, answered(after), after.toString());
    assertEquals(MANY, after.get("rows").size());
    assertEquals(0, ask(200, "GET", READINGS, "").get(0).get("open").asInt());
  }

  @Test
  void fileIsTakenOnce() throws Exception {
    JsonNode read = start();
    String here = READINGS + "/" + read.get("id").asText();
    for (JsonNode question : read.get("questions")) {
      ask(200, "PUT", here + "/answers", answers(question, 0));
    }
    Callable<Integer> take = request("POST", here + "/take", "");
    assertEquals(List.of(200, 409, 409, 409), atOnce(List.of(take, take, take, take)));
    assertTrue(
        IntStream.rangeClosed(1, MANY)
            .mapToObj("20%02d"::formatted)
            .allMatch(no -> roster().snapshot().staff(no).isPresent()));
    assertEquals("taken", ask(200, "GET", READINGS, "").get(0).get("state").asText());
    ask(409, "POST", here + "/take", "");
  }

  @Test
  void answersAndTakingAtOnceLeaveATakenFileTaken() throws Exception {
    JsonNode read = start();
    String here = READINGS + "/" + read.get("id").asText();
    JsonNode first = read.get("questions").get(0);
    List<Callable<Integer>> requests = new ArrayList<>();
    // No more than may wait for their turn to read the file: others are asked to come again.
    for (int i = 0; i < AT_ONCE / 2; i++) {
      requests.add(request("PUT", here + "/answers", answers(first, i % 2)));
      requests.add(request("POST", here + "/take", ""));
    }
    List<Integer> statuses = atOnce(requests);
    assertTrue(
        statuses.stream().allMatch(status -> status == 200 || status == 409), statuses::toString);
    String state = ask(200, "GET", here, "").get("state").asText();
    boolean stored = roster().snapshot().staff("2001").isPresent();
    assertTrue(state.equals("taken") || !stored, statuses + state);
    ask(state.equals("taken") ? 409 : 200, "PUT", here + "/answers", answers(first, 0));
  }

  @Test
  void whatWasReadBeforeOtherAnswersIsNotTaken() throws Exception {
    JsonNode read = start();
    String id = read.get("id").asText();
    String here = READINGS + "/" + id;
    ImportDrafts drafts = office.gateway().bean(ImportDrafts.class);
    ImportDraft draft = office.gateway().bean(DraftStore.class).find(id).orElseThrow();
    ImportDrafts.Read before = drafts.find(id, draft.by());
    ask(200, "PUT", here + "/answers", answers(read.get("questions").get(0), 0));
    assertEquals("import-draft-changed", refused(() -> drafts.taken(before, 1)));
    ImportDrafts.Read answered = drafts.find(id, draft.by());
    drafts.taken(answered, 1);
    assertEquals("import-draft-taken", refused(() -> drafts.taken(answered, 1)));
    assertEquals("import-draft-taken", refused(() -> drafts.answer(id, draft.by(), Map.of())));
    drafts.drop(id, draft.by());
    assertEquals("unknown-import-draft", refused(() -> drafts.taken(answered, 1)));
    assertTrue(drafts.of(draft.by()).isEmpty());
  }

  private static String refused(Executable work) {
    return assertThrows(ProblemException.class, work).code();
  }

  private LiveRoster roster() {
    return office.gateway().bean(LiveRoster.class);
  }
}
