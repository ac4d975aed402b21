package afterclass.simulator.pty;

import com.sun.jna.LastErrorException;
import com.sun.jna.Library;
import com.sun.jna.Pointer;

/** The functions of the C library needed for pseudo-terminals, as in POSIX. */
interface LibC extends Library {

  /** Flag of open: for reading and writing. */
  int O_RDWR = 2;

  /** Flag of open: the device does not become the controlling terminal (Linux value). */
  int O_NOCTTY = 0x100;

  /** Flag of open: reads and writes never block (Linux value). */
  int O_NONBLOCK = 0x800;

  /** Value for tcsetattr: set the attributes at once. */
  int TCSANOW = 0;

  /** Event of poll: data can be read. */
  short POLLIN = 0x001;

  /** Event of poll: data can be written. */
  short POLLOUT = 0x004;

  int posix_openpt(int flags) throws LastErrorException;

  int grantpt(int fd) throws LastErrorException;

  int unlockpt(int fd) throws LastErrorException;

  String ptsname(int fd) throws LastErrorException;

  int tcgetattr(int fd, Pointer termios) throws LastErrorException;

  void cfmakeraw(Pointer termios);

  int tcsetattr(int fd, int when, Pointer termios) throws LastErrorException;

  int poll(Pointer fds, long count, int timeoutMillis) throws LastErrorException;

  long read(int fd, byte[] into, long count) throws LastErrorException;

  long write(int fd, Pointer from, long count) throws LastErrorException;

  int isatty(int fd);

  int close(int fd) throws LastErrorException;
}
