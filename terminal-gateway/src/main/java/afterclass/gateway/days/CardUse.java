package afterclass.gateway.days;

import java.time.LocalDate;

/**
 * The number of punches made with a card on a date.
 *
 * @param card card number
 * @param date business date
 * @param punches number of punches
 */
public record CardUse(String card, LocalDate date, int punches) {}
