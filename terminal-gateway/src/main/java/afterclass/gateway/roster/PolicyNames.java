package afterclass.gateway.roster;

import java.util.Set;

/**
 * The names defined by a policy that facts may use.
 *
 * @param services ids of services
 * @param leave what leave may cover: ids of services and requirements, and {@code *}
 * @param seasons ids of seasons
 */
record PolicyNames(Set<String> services, Set<String> leave, Set<String> seasons) {}
