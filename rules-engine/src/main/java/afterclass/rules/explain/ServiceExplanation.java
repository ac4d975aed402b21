package afterclass.rules.explain;

import afterclass.rules.model.ServiceStatus;

/**
 * The explanation of one service in words.
 *
 * @param service service id
 * @param name name in the reader's language
 * @param hours lesson hours
 * @param status status of the service
 * @param statusLabel the status in the reader's language
 * @param sentence reasons for the status
 */
public record ServiceExplanation(
    String service,
    String name,
    int hours,
    ServiceStatus status,
    String statusLabel,
    String sentence) {}
