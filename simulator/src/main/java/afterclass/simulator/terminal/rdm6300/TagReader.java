package afterclass.simulator.terminal.rdm6300;

import afterclass.simulator.pty.Pty;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A virtual reader on a virtual serial line. Not thread-safe. */
public final class TagReader implements AutoCloseable {

  private final String id;
  private final Path path;
  private @Nullable Pty line;

  /**
   * Creates a reader, not plugged in.
   *
   * @param id name in the gateway's configuration
   * @param path path of its line
   */
  public TagReader(String id, Path path) {
    this.id = id;
    this.path = path;
  }

  /** Returns the reader's name. */
  public String id() {
    return id;
  }

  /** Returns the path of the reader's line, as in the gateway's configuration. */
  public Path path() {
    return path;
  }

  /** Connects the reader's line, always under the same path. */
  public void plug() throws IOException {
    if (line == null) {
      line = Pty.open(path);
    }
  }

  /** Disconnects the reader's line. */
  public void unplug() throws IOException {
    Pty current = line;
    line = null;
    if (current != null) {
      current.close();
    }
  }

  /**
   * Holds a tag to the reader, which sends its frame repeatedly.
   *
   * @param tag ten hex digits
   * @param frames number of frames sent, at least 1
   */
  public void hold(String tag, int frames) throws IOException {
    byte[] frame = TagFrames.frame(tag);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int i = 0; i < frames; i++) {
      all.writeBytes(frame);
    }
    // Written at once: a frame sent after the simulated clock advanced would be a punch of its own.
    send(all.toByteArray());
  }

  /** Sends arbitrary bytes: noise, or a broken frame. */
  public void send(byte[] bytes) throws IOException {
    Pty current = line;
    if (current == null) {
      throw new IOException("reader " + id + " is not plugged in");
    }
    current.write(bytes);
  }

  @Override
  public void close() throws IOException {
    unplug();
  }
}
