package fr.ancrage.commissions.indicateur.model;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Hides what would let a reader recognise a household: every figure below five, and where hiding
 * one part alone would let it be found by subtraction, the next smallest part too.
 */
public final class PetitsEffectifs {

    private static final int SEUIL = 5;

    /** Figures of which some are hidden. */
    public record CompteMasque(
            @Nullable Long faits, @Nullable Long procedures, @Nullable Long menages) {

        /** Everything shown. */
        public static CompteMasque entier(Valeur.Compte compte) {
            return new CompteMasque(compte.faits(), compte.procedures(), compte.menages());
        }
    }

    private PetitsEffectifs() {}

    public static CompteMasque total(Valeur.Compte compte) {
        return new CompteMasque(
                montrer(compte.faits()), montrer(compte.procedures()), montrer(compte.menages()));
    }

    public static @Nullable Long montrer(long valeur) {
        return valeur < SEUIL ? null : (Long) valeur;
    }

    /** The parts of a whole, by their codes. */
    public static Map<String, CompteMasque> parts(Map<String, Valeur.Compte> parts) {
        var faits = mesure(parts, Valeur.Compte::faits);
        var procedures = mesure(parts, Valeur.Compte::procedures);
        var menages = mesure(parts, Valeur.Compte::menages);
        var masques = new LinkedHashMap<String, CompteMasque>();
        parts.keySet()
                .forEach(cle ->
                        masques.put(
                                cle,
                                new CompteMasque(
                                        faits.getOrDefault(cle, Optional.empty()).orElse(null),
                                        procedures.getOrDefault(cle, Optional.empty()).orElse(null),
                                        menages.getOrDefault(cle, Optional.empty()).orElse(null))));
        return masques;
    }

    private static Map<String, Optional<Long>> mesure(
            Map<String, Valeur.Compte> parts, ToLongFunction<Valeur.Compte> mesure) {
        var nombres = new LinkedHashMap<String, Long>();
        parts.forEach((cle, compte) -> nombres.put(cle, mesure.applyAsLong(compte)));
        return nombres(nombres);
    }

    /** The parts of a whole that is one number; empty where it is hidden. */
    public static Map<String, Optional<Long>> nombres(Map<String, Long> parts) {
        var montrees = new LinkedHashMap<String, Optional<Long>>();
        parts.forEach((cle, nombre) -> montrees.put(cle, Optional.ofNullable(montrer(nombre))));
        if (montrees.values().stream().filter(Optional::isEmpty).count() == 1) {
            montrees.entrySet().stream()
                    .filter(e -> e.getValue().isPresent())
                    .min(Comparator.comparingLong(e -> e.getValue().orElseThrow()))
                    .map(Map.Entry::getKey)
                    .ifPresent(cle -> montrees.put(cle, Optional.empty()));
        }
        return montrees;
    }
}
