/** What the programme's files say wrong, told in one message that a coordinator can act upon. */
package org.arshjul.platform.config;
