package afterclass.gateway.roster;

import java.util.Set;

/**
 * The names that facts may use of a policy.
 *
 * @param services ids of services
 * @param leave what leave may cover: ids of services and requirements, and {@code *}
 * @param seasons ids of seasons
 */
record PolicyNames(Set<String> services, Set<String> leave, Set<String> seasons) {}
