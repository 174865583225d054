/** Contracts with their mandates, documents and signatures over REST. */
package org.arshjul.signing.web;
