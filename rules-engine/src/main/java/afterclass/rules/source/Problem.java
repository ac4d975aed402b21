package afterclass.rules.source;

/**
 * One thing wrong with a policy file.
 *
 * @param file the file as it was named
 * @param line line in it, from 1; 0 where the file as a whole is meant
 * @param found what stands there
 * @param expected what should stand there
 * @param remedy what to do
 */
public record Problem(String file, int line, String found, String expected, String remedy) {

  /** The problem on one line: file, line, found, expected, what to do. */
  @Override
  public String toString() {
    String where = line > 0 ? file + ":" + line : file;
    return where + ": found " + found + "; expected " + expected + "; " + remedy;
  }
}
