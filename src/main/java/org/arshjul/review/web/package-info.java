/** Opinions over REST. */
package org.arshjul.review.web;
