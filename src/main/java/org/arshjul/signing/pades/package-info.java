/** Electronic signatures in the PDF itself (PAdES): keys, signing, time stamps, and the check of a signed file. */
@NamedInterface("pades")
package org.arshjul.signing.pades;

import org.springframework.modulith.NamedInterface;
