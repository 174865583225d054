/** The dates of a year: Swedish working days, the rules of config/calendar.yml, and the plan made from them. */
package org.arshjul.cycle.calendar;
