/** What processes share: typed variables and the settings of the engine. */
package org.arshjul.platform.process;
