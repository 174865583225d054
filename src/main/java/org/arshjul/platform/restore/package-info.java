/** What has to hold when the database was restored from a backup: what may have happened since is not done again. */
package org.arshjul.platform.restore;
