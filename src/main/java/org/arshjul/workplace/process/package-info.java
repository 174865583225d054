/** What pages ask the engine. */
package org.arshjul.workplace.process;
