package afterclass.simulator.pty;

import com.sun.jna.LastErrorException;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * One end of a virtual serial line. Whoever opens {@link #link()} as a serial port has the other
 * end.
 *
 * <p>Closing it is pulling the plug: the other end is hung up and the link is gone. Opening another
 * one with the same link path is plugging it in again. Not safe for use by many threads, except
 * that {@link #close()} may come from anywhere.
 */
public final class Pty implements AutoCloseable {

  /** What there is none of where {@link #unavailable()} says why. */
  public static final String LINE = "virtual serial line";

  /** More than any Linux {@code struct termios} needs, in bytes. */
  private static final int TERMIOS_ROOM = 256;

  /** How long a write waits for room before it says that nobody reads. */
  private static final Duration WRITE_PATIENCE = Duration.ofSeconds(2);

  private final LibC libc;
  private final int master;
  private final Path device;
  private final Path link;
  private boolean open = true;

  private Pty(LibC libc, int master, Path device, Path link) {
    this.libc = libc;
    this.master = master;
    this.device = device;
    this.link = link;
  }

  /**
   * Whether virtual lines can be made on this machine.
   *
   * @return empty if they can; else the reason, in a sentence for the user
   */
  public static Optional<String> unavailable() {
    if (!Platform.isLinux()) {
      return Optional.of(
          "virtual serial lines are made on Linux only; this is " + System.getProperty("os.name"));
    }
    try {
      LibC libc = Native.load("c", LibC.class);
      int fd = openMaster(libc);
      libc.close(fd);
      return Optional.empty();
    } catch (UnsatisfiedLinkError e) {
      return Optional.of("the C library cannot be called from Java: " + e.getMessage());
    } catch (LastErrorException e) {
      return Optional.of("the system gives no pseudo-terminal: " + e.getMessage());
    }
  }

  /** Whether virtual lines can be made on this machine; {@link #unavailable()} says why not. */
  public static boolean available() {
    return unavailable().isEmpty();
  }

  /**
   * Makes a line in raw mode and points a symbolic link at it. A link that is there already, also a
   * dangling one, is pointed anew in one step.
   *
   * @param link where the other end is to be found; its directory must exist
   * @throws IOException if the system gives none, or the path is taken by something that is no link
   */
  public static Pty open(Path link) throws IOException {
    LibC libc = Native.load("c", LibC.class);
    int fd = -1;
    try {
      fd = openMaster(libc);
      makeRaw(libc, fd);
      Path device = Path.of(libc.ptsname(fd));
      point(link, device);
      return new Pty(libc, fd, device, link);
    } catch (LastErrorException e) {
      closeQuietly(libc, fd);
      throw new IOException("no virtual serial line at " + link + ": " + e.getMessage(), e);
    } catch (IOException e) {
      closeQuietly(libc, fd);
      throw e;
    }
  }

  private static int openMaster(LibC libc) {
    int fd = libc.posix_openpt(LibC.O_RDWR | LibC.O_NOCTTY | LibC.O_NONBLOCK);
    libc.grantpt(fd);
    libc.unlockpt(fd);
    return fd;
  }

  private static void makeRaw(LibC libc, int fd) {
    try (Memory termios = new Memory(TERMIOS_ROOM)) {
      termios.clear();
      libc.tcgetattr(fd, termios);
      libc.cfmakeraw(termios);
      libc.tcsetattr(fd, LibC.TCSANOW, termios);
    }
  }

  private static void point(Path link, Path device) throws IOException {
    if (Files.exists(link, LinkOption.NOFOLLOW_LINKS) && !Files.isSymbolicLink(link)) {
      throw new IOException(link + " is there already and is no link: choose another path");
    }
    Path fresh = link.resolveSibling(link.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.createSymbolicLink(fresh, device);
    Files.move(fresh, link, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** The device of the other end, as {@code /dev/pts/7}. */
  public Path device() {
    return device;
  }

  /** The link to the other end: the path to configure a terminal with. */
  public Path link() {
    return link;
  }

  /**
   * Sends bytes down the line.
   *
   * @throws IOException if the line is closed, or full because nobody reads the other end
   */
  public synchronized void write(byte[] bytes) throws IOException {
    requireOpen();
    if (bytes.length == 0) {
      return;
    }
    try (Memory buffer = new Memory(bytes.length)) {
      buffer.write(0, bytes, 0, bytes.length);
      long sent = 0;
      while (sent < bytes.length) {
        if (!ready(LibC.POLLOUT, WRITE_PATIENCE)) {
          throw new IOException(link + " is full after " + sent + " bytes: nobody reads it");
        }
        sent += libc.write(master, buffer.share(sent), bytes.length - sent);
      }
    } catch (LastErrorException e) {
      throw new IOException("writing to " + link + ": " + e.getMessage(), e);
    }
  }

  /**
   * Reads what the other end sent.
   *
   * @param timeout how long to wait for the first byte
   * @return what was there; empty if nothing came in time or nobody has the other end open
   * @throws IOException if the line is closed or broken
   */
  public synchronized byte[] read(Duration timeout) throws IOException {
    requireOpen();
    try {
      if (!ready(LibC.POLLIN, timeout)) {
        return new byte[0];
      }
      byte[] room = new byte[4096];
      int count = Math.toIntExact(libc.read(master, room, room.length));
      return Arrays.copyOf(room, count);
    } catch (LastErrorException e) {
      throw new IOException("reading from " + link + ": " + e.getMessage(), e);
    }
  }

  private boolean ready(short event, Duration timeout) {
    try (Memory pollFd = new Memory(8)) {
      pollFd.setInt(0, master);
      pollFd.setShort(4, event);
      pollFd.setShort(6, (short) 0);
      libc.poll(pollFd, 1, Math.toIntExact(timeout.toMillis()));
      return (pollFd.getShort(6) & event) != 0;
    }
  }

  private void requireOpen() throws IOException {
    if (!open) {
      throw new IOException(link + " is unplugged");
    }
  }

  /** Pulls the plug: hangs the other end up and takes the link away. A second call does nothing. */
  @Override
  public synchronized void close() throws IOException {
    if (!open) {
      return;
    }
    open = false;
    if (Files.isSymbolicLink(link) && Files.readSymbolicLink(link).equals(device)) {
      Files.delete(link);
    }
    closeQuietly(libc, master);
  }

  private static void closeQuietly(LibC libc, int fd) {
    if (fd >= 0) {
      libc.close(fd);
    }
  }
}
