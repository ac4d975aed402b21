/** Tests of the measurement of large files. */
@NullMarked
package afterclass.simulator.files;

import org.jspecify.annotations.NullMarked;
