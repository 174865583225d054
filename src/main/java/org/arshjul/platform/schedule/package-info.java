/** What is done again and again: in which thread, and what becomes of its faults. */
package org.arshjul.platform.schedule;
