/** The demo's page and its API. */
package org.arshjul.demo.web;
