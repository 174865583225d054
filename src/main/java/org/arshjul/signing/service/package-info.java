/** Signing at a service where each person has an e-identification of their own. */
package org.arshjul.signing.service;
