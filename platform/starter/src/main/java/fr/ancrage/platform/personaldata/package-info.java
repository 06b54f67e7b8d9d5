/** What is known of personal data wherever it comes in; models may ask it too. */
@NullMarked
package fr.ancrage.platform.personaldata;

import org.jspecify.annotations.NullMarked;
