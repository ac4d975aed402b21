/**
 * The attendance file of a ZKTeco terminal ({@code attlog.dat}), as its USB export writes it: lines
 * of a user's number, a local time, the device's id and codes, parted by tabs; and of other makers'
 * terminals ({@code GLG_001.TXT}, {@code AGL_001.TXT}), whose heading says where these stand.
 *
 * <p>In: the file's bytes and the zone of the terminal's clock. Out: a punch for each good line, a
 * reason for each bad one. Never here: the journal, which terminal it came from, the push protocol,
 * whose lines look alike and have other columns.
 */
@NullMarked
package afterclass.gateway.protocol.attlog;

import org.jspecify.annotations.NullMarked;
