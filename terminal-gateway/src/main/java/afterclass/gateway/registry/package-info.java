/**
 * Which terminals there are: those of the configuration's file and those that were registered while
 * the service runs, with their keys, and what an administrator declares about their gaps.
 *
 * <p>In: registrations, by command and by page. Out: the directory of terminals that sessions and
 * day-keeper go by. Never here: links, and a key in clear on disk.
 */
@NullMarked
package afterclass.gateway.registry;

import org.jspecify.annotations.NullMarked;
