/** The walls of the house as tests; one test proves that each wall stands by running against it. */
@NullMarked
package afterclass.architecture;

import org.jspecify.annotations.NullMarked;
