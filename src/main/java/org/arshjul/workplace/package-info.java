/** Pages across modules: inbox, task pages, cycle board, contract, steering group's and public pages; nothing depends on it. */
package org.arshjul.workplace;
