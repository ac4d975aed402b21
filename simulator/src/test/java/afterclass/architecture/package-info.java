/** The architecture rules as tests; one test proves that each rule detects a planted violation. */
@NullMarked
package afterclass.architecture;

import org.jspecify.annotations.NullMarked;
