/** The frame around all pages, the languages, and the inbox. */
package org.arshjul.workplace.web;
