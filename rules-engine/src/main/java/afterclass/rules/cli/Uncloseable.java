package afterclass.rules.cli;

import java.io.FilterInputStream;
import java.io.InputStream;

/** Standard input, which is not ours to close. */
final class Uncloseable extends FilterInputStream {

  Uncloseable(InputStream in) {
    super(in);
  }

  @Override
  public void close() {
    // Whoever opened it closes it.
  }
}
