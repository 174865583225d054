/** The milestones of a year, and the port by which every module learns their dates. */
package org.arshjul.platform.calendar;
