/**
 * The errors of requests, for people and for programs.
 *
 * <p>In: exceptions of the jobs and of the framework. Out: a page or problem+json that says what is
 * wrong, what was expected and what to do. Never here: a job of the office, words outside the
 * message bundles.
 */
@NullMarked
package afterclass.gateway.web.problem;

import org.jspecify.annotations.NullMarked;
