/** What the product counts of itself for those who watch it. */
package org.arshjul.platform.figures;
