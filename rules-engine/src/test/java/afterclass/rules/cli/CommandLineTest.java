package afterclass.rules.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the commands: their output, their errors and their exit statuses. */
class CommandLineTest {

  private static final String GOOD =
      "{\"staff\":\"T001\",\"date\":\"2026-11-23\",\"dayType\":\"school\","
          + "\"assignments\":[\"morning-reading\"],\"punches\":[\"07:03:10\"],"
          + "\"signature\":\"yes\"}";
  private static final String EARNED =
      "{\"staff\":\"T001\",\"date\":\"2026-11-23\",\"season\":\"winter\",\"services\":["
          + "{\"service\":\"morning-reading\",\"hours\":2,\"status\":\"earned\",\"because\":[]}],"
          + "\"hours\":{\"earned\":2,\"forfeited\":0,\"excused\":0,\"held\":0,\"pending\":0},"
          + "\"incidents\":[]}";

  /** The exit status and output of a command. */
  private record Ran(int status, String out, String err) {}

  private static Ran run(String in, String... args) {
    return run(in.getBytes(StandardCharsets.UTF_8), args);
  }

  private static Ran run(byte[] in, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
    EngineCommandLine command =
        new EngineCommandLine(new ByteArrayInputStream(in), out, errors, Locale.ENGLISH);
    int status = command.run(List.of(args));
    return new Ran(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static Ran evaluate(String in) {
    return run(in, "evaluate", "--policy", "extended-service");
  }

  private static void refused(String line, String error) {
    assertEquals(
        new Ran(1, "{\"line\":1,\"error\":\"" + error + "\"}\n", ""), evaluate(line + "\n"));
  }

  @Test
  void oneOutcomeForEachCaseInTheSameOrder() {
    String second = GOOD.replace("T001", "王老师");
    assertEquals(
        new Ran(0, EARNED + "\n" + EARNED.replace("T001", "王老师") + "\n", ""),
        evaluate(GOOD + "\n" + second + "\n"));
  }

  @Test
  void theLastLineNeedsNoLineFeedAndCarriageReturnsAreSpace() {
    assertEquals(new Ran(0, EARNED + "\n", ""), evaluate("\uFEFF" + GOOD + "\r"));
    assertEquals(new Ran(0, "", ""), evaluate(""));
  }

  @Test
  void aMalformedLineIsAnsweredInItsPlaceAndTheRestGoOn() {
    Ran ran = evaluate(GOOD + "\nnonsense\n\n" + GOOD + "\n");
    assertEquals(
        new Ran(
            1,
            EARNED
                + "\n{\"line\":2,\"error\":\"found \\\"n\\\" at character 1; expected a JSON value\"}"
                + "\n{\"line\":3,\"error\":\"found an empty line; expected a JSON object\"}\n"
                + EARNED
                + "\n",
            ""),
        ran);
  }

  @Test
  void whatThePolicyDoesNotKnowIsMalformed() {
    refused(
        GOOD.replace("morning-reading", "night-reading"),
        "found the unknown service \\\"night-reading\\\" in assignments; expected a service of"
            + " extended-service: morning-reading, noon, club, tutoring, bus-duty, stair-duty,"
            + " floor-duty, playground-duty, gate-duty, duty-leader, overtime");
    refused(
        GOOD.replace("\"morning-reading\"", "\"noon\",\"noon\""),
        "found the service \\\"noon\\\" twice in assignments; expected it once");
    refused(
        GOOD.replace("\"signature\"", "\"leave\":[\"sick\"],\"signature\""),
        "found the unknown service or requirement \\\"sick\\\" in leave; expected one of"
            + " extended-service");
    refused(
        GOOD.replace(
            "\"signature\"",
            "\"inspections\":[{\"service\":\"x\",\"result\":\"late\"}],\"signature\""),
        "found the unknown service \\\"x\\\" in inspections; expected one of extended-service");
    refused(
        GOOD.replace("\"dayType\"", "\"season\":\"autumn\",\"dayType\""),
        "found the unknown season \\\"autumn\\\" in season; expected one of extended-service");
    refused(
        GOOD.replace("\"signature\"", "\"refused\":[\"noon\"],\"signature\""),
        "found the unknown computed service \\\"noon\\\" in refused; expected one of"
            + " extended-service");
  }

  @Test
  void theTraceIsPrintedOnDemand() {
    Ran ran = run(GOOD, "evaluate", "--trace", "--policy=extended-service", "-");
    assertEquals(0, ran.status());
    assertTrue(
        ran.out()
            .endsWith(
                "\"asOf\":\"2026-11-24T00:00:00\",\"trace\":[{\"requirement\":\"morning-check\","
                    + "\"clauses\":[\"六.1\"],\"state\":\"met\",\"from\":\"07:00:00\","
                    + "\"to\":\"07:10:00\",\"needed\":1,\"counted\":[\"07:03:10\"],"
                    + "\"passedOver\":[],\"guards\":[\"morning-reading\"]}]}\n"),
        ran.out());
  }

  @Test
  void casesComeFromAFileToo(@TempDir Path dir) throws IOException {
    Path cases = Files.writeString(dir.resolve("cases.jsonl"), GOOD + "\n");
    assertEquals(
        new Ran(0, EARNED + "\n", ""),
        run("", "evaluate", "--policy", "extended-service", cases.toString()));
    Path missing = dir.resolve("missing.jsonl");
    assertEquals(
        new Ran(1, "", missing + ": found no such file; expected a file of cases\n"),
        run("", "evaluate", "--policy", "extended-service", missing.toString()));
  }

  @Test
  void aLineThatIsTooLongOrNotUtf8IsMalformed() {
    String junk = "x".repeat(Lines.LONGEST + 1);
    assertEquals(
        new Ran(
            1,
            "{\"line\":1,\"error\":\"found a line of more than 1048576 bytes\"}\n" + EARNED + "\n",
            ""),
        evaluate(junk + "\n" + GOOD));
    byte[] latin = GOOD.replace("T001", "\u00e9").getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(
        new Ran(
            1, "{\"line\":1,\"error\":\"found bytes that are not UTF-8; expected UTF-8\"}\n", ""),
        run(latin, "evaluate", "--policy", "extended-service"));
  }

  @Test
  void manyLinesNeedNoMoreMemoryThanFew() {
    long lines = 60_000;
    Counting out = new Counting();
    EngineCommandLine command =
        new EngineCommandLine(new Repeating(lines), out, System.err, Locale.ENGLISH);
    assertEquals(0, command.run(List.of("evaluate", "--policy", "extended-service")));
    assertEquals(lines, out.lines);
    assertEquals(lines * (EARNED.length() + 1), out.bytes);
  }

  /** A stream that repeats a valid case without holding the whole input in memory. */
  private static final class Repeating extends InputStream {
    private final byte[] line = (GOOD + "\n").getBytes(StandardCharsets.UTF_8);
    private long lines;
    private int at;

    Repeating(long lines) {
      this.lines = lines;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] into, int from, int length) {
      if (lines == 0) {
        return -1;
      }
      int count = Math.min(length, line.length - at);
      System.arraycopy(line, at, into, from, count);
      at = (at + count) % line.length;
      lines -= at == 0 ? 1 : 0;
      return count;
    }
  }

  /** A stream that only counts the bytes written to it. */
  private static final class Counting extends OutputStream {
    private long bytes;
    private long lines;

    @Override
    public void write(int b) {
      bytes++;
      lines += b == '\n' ? 1 : 0;
    }

    @Override
    public void write(byte[] from, int at, int length) {
      for (int i = at; i < at + length; i++) {
        write(from[i]);
      }
    }
  }

  @Test
  void policiesAreChecked(@TempDir Path dir) throws IOException {
    Path broken = Files.writeString(dir.resolve("broken.yaml"), "policy: Broken\nversion: 1\n");
    Ran ran = run("", "check", "after-class-plan", broken.toString());
    assertEquals(1, ran.status());
    assertTrue(
        ran.out()
            .startsWith(
                "after-class-plan: good: after-class-plan version 1, 课后服务 (After-class plan),"
                    + " 3 services, 6 requirements, 2 clauses, sha256 "),
        ran.out());
    assertTrue(
        ran.err()
            .startsWith(
                broken
                    + ":1: found \"Broken\" as policy of the policy; expected lower-case letters,"
                    + " digits and hyphens, a letter first; correct it\n"
                    + broken
                    + ":1: found the policy without name; expected the key name; add it\n"),
        ran.err());
    assertEquals(2, run("", "check").status());
  }

  @Test
  void aRefusedPolicyJudgesNothing() {
    assertEquals(
        new Ran(
            1,
            "",
            "nowhere: found no such file and no policy of that name; expected the path of a policy"
                + " file, or extended-service or after-class-plan; correct the name or the path\n"),
        run(GOOD, "evaluate", "--policy", "nowhere"));
  }

  @Test
  void twoPoliciesAreCompared(@TempDir Path dir) throws IOException {
    Path strict = dir.resolve("strict.yaml");
    String plan =
        Files.readString(
            Path.of(System.getProperty("project.root"), "config/policies/extended-service.yaml"));
    Files.writeString(strict, plan.replace("value: 07:00-07:10", "value: 07:00-07:02"));
    String[] forms = {"--from", "--to", "--policy", "--against"};
    for (int i = 0; i < forms.length; i += 2) {
      Ran ran =
          run(
              GOOD + "\n" + GOOD.replace("07:03:10", "07:01:00") + "\nbad\n",
              "diff",
              forms[i],
              "extended-service",
              forms[i + 1],
              strict.toString());
      assertEquals(
          new Ran(
              1,
              """
              {"line":1,"staff":"T001","date":"2026-11-23","service":"morning-reading",\
              "from":{"hours":2,"status":"earned","because":[]},\
              "to":{"hours":2,"status":"forfeited","because":[\
              {"requirement":"morning-check","clause":"六.1","reason":"late"}]}}
              {"line":3,"error":"found \\"b\\" at character 1; expected a JSON value"}
              """,
              """
              cases 2, services with another status 1, refused 1
              credited -> forfeited: services 1, lesson hours 2 -> 2
              """),
          ran);
    }
  }

  @Test
  void argumentsThatMakeNoCommandAreUsage() {
    usage("found no command; expected evaluate, check or diff");
    usage("found the command judge; expected evaluate, check or diff", "judge");
    usage("found no --policy; expected --policy POLICY", "evaluate");
    usage("found --policy without its value; expected one behind it", "evaluate", "--policy");
    usage("found the unknown option --fast", "evaluate", "--fast");
    usage(
        "found --policy twice; expected it once",
        "evaluate",
        "--policy",
        "extended-service",
        "--policy=extended-service");
    usage(
        "found 2 files of cases; expected at most one",
        "evaluate",
        "--policy",
        "extended-service",
        "a",
        "b");
    usage("found no --to; expected --to POLICY", "diff", "--from", "extended-service");
  }

  private static void usage(String message, String... args) {
    assertEquals(new Ran(2, "", message + "\nTry --help.\n"), run("", args));
  }

  @Test
  void helpIsThereInBothLanguages() {
    assertTrue(run("", "--help").out().startsWith("Usage: java -jar rules-engine.jar COMMAND"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EngineCommandLine chinese =
        new EngineCommandLine(InputStream.nullInputStream(), out, System.err, Locale.CHINA);
    assertEquals(0, chinese.run(List.of("evaluate", "--help")));
    assertTrue(out.toString(StandardCharsets.UTF_8).startsWith("用法：java -jar rules-engine.jar"));
  }
}
