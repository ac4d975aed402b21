package afterclass.gateway.office.duty;

import afterclass.gateway.office.lookup.People;
import afterclass.gateway.office.lookup.ServiceWords;
import afterclass.gateway.office.reading.Clerk;

/**
 * What the reading of one sheet works with.
 *
 * @param clerk the collector
 * @param sense what texts may be
 * @param people the lookup of people
 * @param words the lookup of services
 * @param shown what has to be shown
 */
record Desk(Clerk clerk, Sense sense, People people, ServiceWords words, Shown shown) {}
