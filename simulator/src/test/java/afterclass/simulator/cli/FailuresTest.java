package afterclass.simulator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.simulator.words.Words;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Tests that the failure of a command is reported in one sentence: what, where, and what to do. */
class FailuresTest {

  /** A command that fails. */
  @Command(name = "demo")
  private static final class Failing implements Callable<Integer> {
    private final Exception failure;

    Failing(Exception failure) {
      this.failure = failure;
    }

    @Override
    public Integer call() throws Exception {
      throw failure;
    }
  }

  private static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(
            new IllegalStateException("a punch at gate-1 was never recorded"),
            "a punch at gate-1 was never recorded; likely the machine was too busy"),
        Arguments.of(
            new IOException("the broker", new BindException("Address already in use")),
            "a port of this machine cannot be opened (Address already in use); end the program"),
        Arguments.of(
            new IllegalStateException(new AccessDeniedException("/tmp/afterclass-1")),
            "/tmp/afterclass-1 must not be written; give this user the right"),
        Arguments.of(new NoSuchFileException("/nowhere/x"), "/nowhere/x does not exist; give"),
        Arguments.of(
            new UncheckedIOException(
                new FileSystemException("/tmp/x", null, "No space left on device")),
            "/tmp/x: No space left on device; make room there"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void isOneSentenceWithoutAStackTrace(Exception failure, String sentence) {
    StringWriter said = new StringWriter();
    int status =
        new CommandLine(new Failing(failure))
            .setExecutionExceptionHandler(new Failures(Words.EN))
            .setErr(new PrintWriter(said, true))
            .execute();
    assertEquals(CommandLine.ExitCode.SOFTWARE, status);
    assertTrue(said.toString().startsWith("demo stopped: " + sentence), said.toString());
    assertEquals(1, said.toString().lines().count(), said.toString());
    assertFalse(said.toString().contains("\tat "), said.toString());
  }

  @Test
  void aFaultOfTheProgramKeepsItsTrace() {
    assertEquals(Optional.empty(), new Failures(Words.EN).sentence(new NullPointerException("x")));
  }

  @Test
  void aPortThatDoesNotExistIsRefusedAtOnce() {
    StringWriter said = new StringWriter();
    int status =
        SimulatorMain.commands(Locale.ENGLISH)
            .setErr(new PrintWriter(said, true))
            .execute("demo", "--port", "70000", "--exit");
    assertEquals(CommandLine.ExitCode.USAGE, status);
    assertTrue(
        said.toString().startsWith("--port: found 70000, expected 0 to 65535"), said::toString);
  }
}
