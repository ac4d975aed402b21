/**
 * The programs and devices that some tests need and a bare machine lacks: a browser, a broker,
 * virtual lines.
 *
 * <p>In: a test that needs something. Out: what it needs, or a skipped test whose reason says what
 * is missing and how to get it. Never here: what the tests do with it.
 */
@NullMarked
package afterclass.gateway.outside;

import org.jspecify.annotations.NullMarked;
