/** Commitments and reports over REST. */
package org.arshjul.commitment.web;
