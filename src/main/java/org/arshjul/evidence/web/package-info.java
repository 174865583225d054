/** Evidence files to be downloaded, and the page on which everybody checks a file. */
package org.arshjul.evidence.web;
