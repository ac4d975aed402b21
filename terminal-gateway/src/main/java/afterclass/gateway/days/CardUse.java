package afterclass.gateway.days;

import java.time.LocalDate;

/**
 * A card on a date.
 *
 * @param card the card number
 * @param date business date
 * @param punches how many punches were made with it
 */
public record CardUse(String card, LocalDate date, int punches) {}
