/**
 * Who may do what: accounts and their roles, passwords, sessions, tokens for programs, the set-up
 * link of the first start. Requests come in and leave with a {@link
 * afterclass.gateway.security.Viewer}; what a page or an interface asks of a viewer stands at its
 * method as a {@link afterclass.gateway.security.May}. No password and no key is ever kept, only
 * what they are checked with; nothing of attendance belongs here.
 */
@NullMarked
package afterclass.gateway.security;

import org.jspecify.annotations.NullMarked;
