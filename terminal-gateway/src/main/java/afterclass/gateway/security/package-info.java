/**
 * Authentication and permissions: accounts with roles, passwords, sessions, tokens for programs,
 * and the set-up link of the first start.
 *
 * <p>In: requests. Out: the same requests with a {@link afterclass.gateway.security.Viewer}; the
 * permission that a page or an interface requires is stated at its method as a {@link
 * afterclass.gateway.security.Permission}. Only hashes of passwords and keys are kept. Never here:
 * anything about attendance.
 */
@NullMarked
package afterclass.gateway.security;

import org.jspecify.annotations.NullMarked;
