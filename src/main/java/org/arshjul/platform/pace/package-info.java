/** Who goes first when there is more to do than processors to do it. */
package org.arshjul.platform.pace;
