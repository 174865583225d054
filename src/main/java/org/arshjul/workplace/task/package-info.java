/** The task pages: what each kind of user task shows and asks. */
package org.arshjul.workplace.task;
