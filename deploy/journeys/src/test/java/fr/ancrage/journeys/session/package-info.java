/** Sessions as they live and end: two gateways, a real directory, bearer tokens beside them. */
@NullMarked
package fr.ancrage.journeys.session;

import org.jspecify.annotations.NullMarked;
