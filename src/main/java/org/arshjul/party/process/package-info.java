/** The engine's picture of people and groups. */
package org.arshjul.party.process;
