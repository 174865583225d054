/** The demo: a programme with a year in force, a clock to move and robots to play with; exists in the profile demo only. */
package org.arshjul.demo;
