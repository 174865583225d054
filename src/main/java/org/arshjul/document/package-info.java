/** Neutral texts: Markdown to HTML and plain text, and what changed between two texts. A leaf; knows nothing of contracts. */
@ApplicationModule(allowedDependencies = "platform")
package org.arshjul.document;

import org.springframework.modulith.ApplicationModule;
