package afterclass.rules.source;

/**
 * A problem in a policy file.
 *
 * @param file name of the file, as given
 * @param line line in the file, from 1; 0 for the file as a whole
 * @param found what the file contains
 * @param expected what was expected
 * @param remedy what to do
 */
public record Problem(String file, int line, String found, String expected, String remedy) {

  /** Returns the problem on one line: file, line, found, expected, what to do. */
  @Override
  public String toString() {
    String where = line > 0 ? file + ":" + line : file;
    return where + ": found " + found + "; expected " + expected + "; " + remedy;
  }
}
