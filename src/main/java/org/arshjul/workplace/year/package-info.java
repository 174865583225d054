/** The pages about a year: its start, the board, and the steering group's. */
package org.arshjul.workplace.year;
