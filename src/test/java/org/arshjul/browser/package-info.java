/** Tests in a real browser, of the application as it is started. */
package org.arshjul.browser;
