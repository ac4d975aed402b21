package afterclass.gateway.roster;

import afterclass.rules.policy.ServiceDefinition;

/**
 * A post that a person has on a date, with its service as the policy defines it in the season of
 * that date.
 *
 * @param post the post
 * @param service its service, with its times
 */
public record OwnPost(Post post, ServiceDefinition service) {}
