/** What the embedded database needs besides being asked. */
package org.arshjul.platform.database;
