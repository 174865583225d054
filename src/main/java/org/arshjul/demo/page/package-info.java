/** The demo's page. */
package org.arshjul.demo.page;
