package afterclass.simulator.terminal.rdm6300;

import afterclass.simulator.pty.Pty;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A virtual reader on a virtual line. Not safe for use by many threads. */
public final class TagReader implements AutoCloseable {

  private final String id;
  private final Path path;
  private @Nullable Pty line;

  /**
   * A reader that is not plugged in yet.
   *
   * @param id its name in the gateway's configuration
   * @param path where its line is to be found
   */
  public TagReader(String id, Path path) {
    this.id = id;
    this.path = path;
  }

  /** Its name. */
  public String id() {
    return id;
  }

  /** The path that the gateway is configured with. */
  public Path path() {
    return path;
  }

  /** Plugs it in, under the same path every time. */
  public void plug() throws IOException {
    if (line == null) {
      line = Pty.open(path);
    }
  }

  /** Pulls the plug. */
  public void unplug() throws IOException {
    Pty current = line;
    line = null;
    if (current != null) {
      current.close();
    }
  }

  /**
   * Holds a tag to the reader; the frame is sent once and then again for as long as it is held.
   *
   * @param tag ten hex digits
   * @param frames how many frames are sent in all, at least 1
   */
  public void hold(String tag, int frames) throws IOException {
    byte[] frame = TagFrames.frame(tag);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int i = 0; i < frames; i++) {
      all.writeBytes(frame);
    }
    // In one go: a frame that came after the simulated clock was moved on would be a punch of its
    // own.
    send(all.toByteArray());
  }

  /** Sends any bytes: noise, or a broken frame. */
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
