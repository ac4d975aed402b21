/**
 * The port that terminals call: the only package that knows the HTTP server library.
 *
 * <p>In: requests, bounded in number, size and time. Out: complete requests that wait for an
 * answer. Never here: what a request means. The office's pages have a server of their own.
 */
@NullMarked
package afterclass.gateway.link.http;

import org.jspecify.annotations.NullMarked;
