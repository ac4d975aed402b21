/** The worked example of a text-line protocol in HOWTO-PROTOCOL.md, and its tests. */
@NullMarked
package afterclass.gateway.protocol.textline;

import org.jspecify.annotations.NullMarked;
