package afterclass.rules.explain;

import afterclass.rules.model.ServiceStatus;

/**
 * One service of a judged day in words.
 *
 * @param service service id
 * @param name its name in the reader's language
 * @param hours lesson hours
 * @param status what becomes of them
 * @param statusLabel the same in the reader's language
 * @param sentence why
 */
public record ServiceExplanation(
    String service,
    String name,
    int hours,
    ServiceStatus status,
    String statusLabel,
    String sentence) {}
