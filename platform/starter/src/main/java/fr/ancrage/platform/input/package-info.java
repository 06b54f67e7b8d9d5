/** What people and software send, read field by field before it becomes a value of a model. */
@NullMarked
package fr.ancrage.platform.input;

import org.jspecify.annotations.NullMarked;
