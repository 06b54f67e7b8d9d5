package fr.ancrage.dossiers.echeances.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The household's housing aid.
 *
 * @param montant monthly, in euros; absent when one only knows that there is an aid
 * @param tiersPayant paid to the landlord rather than to the tenant
 */
public record AideAuLogement(@Nullable BigDecimal montant, boolean tiersPayant) {}
