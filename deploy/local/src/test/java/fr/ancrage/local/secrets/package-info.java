/** No usable secret in the tree: looked for in every file that is, or is about to be, committed. */
@NullMarked
package fr.ancrage.local.secrets;

import org.jspecify.annotations.NullMarked;
