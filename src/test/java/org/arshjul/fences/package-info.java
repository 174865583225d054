/** What holds for the whole of the code: its modules, the fence around the engine, the one clock. */
package org.arshjul.fences;
