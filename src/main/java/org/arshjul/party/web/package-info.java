/** The parties over REST. */
package org.arshjul.party.web;
