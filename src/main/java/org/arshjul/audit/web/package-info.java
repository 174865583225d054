/** The record over REST, as CloudEvents. */
package org.arshjul.audit.web;
