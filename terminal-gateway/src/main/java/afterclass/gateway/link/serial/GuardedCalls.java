package afterclass.gateway.link.serial;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;

/** The guarded calls of the serial library, whose exceptions all become faults of the line. */
final class GuardedCalls {
  private GuardedCalls() {}

  /** Runs work without a result on the calling thread, like {@link #call}. */
  static void run(String what, Runnable work) throws IOException {
    Boolean unused = call(what, Executors.callable(work, true));
  }

  /**
   * Runs the work on the calling thread.
   *
   * @param what what cannot be done if it fails, for the office to read
   * @throws IOException if the work failed with any exception
   */
  static <T> T call(String what, Callable<T> work) throws IOException {
    FutureTask<T> task = new FutureTask<>(work);
    task.run();
    try {
      return task.get();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof IOException fault) {
        throw fault;
      }
      if (cause instanceof VirtualMachineError machine) {
        throw machine;
      }
      throw new IOException(what + ": " + cause, cause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(what + ": interrupted", e);
    }
  }
}
