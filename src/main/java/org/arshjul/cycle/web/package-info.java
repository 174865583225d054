/** The years over REST. */
package org.arshjul.cycle.web;
