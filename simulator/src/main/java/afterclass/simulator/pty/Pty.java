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
 * One end of a virtual serial line. The other end is opened as the serial port {@link #link()}.
 *
 * <p>Closing it unplugs the line: the other end is hung up and the link is removed. Opening another
 * one with the same link path plugs it in again. Not thread-safe, except {@link #close()}.
 */
public final class Pty implements AutoCloseable {

  /** Name of the facility whose absence {@link #unavailable()} explains. */
  public static final String LINE = "virtual serial line";

  /** Size in bytes that holds any Linux {@code struct termios}. */
  private static final int TERMIOS_ROOM = 256;

  /** How long a write waits for room before it fails because the other end is not read. */
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
   * Returns why virtual lines cannot be created on this machine.
   *
   * @return a sentence for the user; empty if they can
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

  /**
   * Returns whether virtual lines can be created; {@link #unavailable()} gives the reason if not.
   */
  public static boolean available() {
    return unavailable().isEmpty();
  }

  /**
   * Creates a line in raw mode and a symbolic link to it. An existing link, even a dangling one, is
   * replaced atomically.
   *
   * @param link path of the other end; its directory must exist
   * @throws IOException if the system provides none, or the path exists and is not a link
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

  /** Returns the device of the other end, such as {@code /dev/pts/7}. */
  public Path device() {
    return device;
  }

  /** Returns the link to the other end, to be configured as the terminal's port. */
  public Path link() {
    return link;
  }

  /**
   * Writes bytes to the line.
   *
   * @throws IOException if the line is closed, or full because the other end is not read
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
   * Reads bytes from the other end.
   *
   * @param timeout how long to wait for the first byte
   * @return the bytes; empty if none arrived in time or the other end is not open
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

  /** Unplugs the line: hangs up the other end and removes the link. A second call does nothing. */
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
