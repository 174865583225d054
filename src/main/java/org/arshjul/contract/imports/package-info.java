/** Reading of contracts that were signed elsewhere: what stands in a file, what was met on the way, what a person corrected. */
@NamedInterface("imports")
package org.arshjul.contract.imports;

import org.springframework.modulith.NamedInterface;
