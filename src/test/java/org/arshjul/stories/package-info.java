/** Stories: what people do through a year, in their words, on the whole product with its engine, one path at a time. */
package org.arshjul.stories;
