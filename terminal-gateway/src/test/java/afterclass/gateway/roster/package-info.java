/** Tests of importing the office's files, valid and invalid, into a real store. */
@NullMarked
package afterclass.gateway.roster;

import org.jspecify.annotations.NullMarked;
