/** Whether the record of events is genuine, for those who answer for it. */
package org.arshjul.workplace.trail;
