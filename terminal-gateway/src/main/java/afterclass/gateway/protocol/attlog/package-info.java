/**
 * The attendance file of a ZKTeco terminal ({@code attlog.dat}) as its USB export writes it: lines
 * of user number, local time, device id and codes, separated by tabs; and of other makers'
 * terminals ({@code GLG_001.TXT}, {@code AGL_001.TXT}), with a heading that names the columns.
 *
 * <p>In: the file's bytes and the zone of the terminal's clock. Out: a punch for each good line, a
 * reason for each bad one. Never here: the journal, the identity of the terminal, the push
 * protocol, whose lines look alike but have other columns.
 */
@NullMarked
package afterclass.gateway.protocol.attlog;

import org.jspecify.annotations.NullMarked;
