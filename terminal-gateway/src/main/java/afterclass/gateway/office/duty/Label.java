package afterclass.gateway.office.duty;

import afterclass.gateway.office.reading.Place;

/**
 * A text with its place.
 *
 * @param text the text
 * @param place the cell
 */
record Label(String text, Place place) {}
