/** Who comes in and what a person may ask of the engine: log-in, the gate before its REST interfaces, its closed holes. */
package org.arshjul.platform.security;
