package fr.ancrage.dossiers.rapprochement.model;

import static fr.ancrage.dossiers.rapprochement.model.Raison.ADRESSE_PROCHE;
import static fr.ancrage.dossiers.rapprochement.model.Raison.AUTRE_OCCUPANT;
import static fr.ancrage.dossiers.rapprochement.model.Raison.BAIL_DIFFERENT;
import static fr.ancrage.dossiers.rapprochement.model.Raison.LOYER_DIFFERENT;
import static fr.ancrage.dossiers.rapprochement.model.Raison.MEME_ADRESSE;
import static fr.ancrage.dossiers.rapprochement.model.Raison.MEME_BAIL;
import static fr.ancrage.dossiers.rapprochement.model.Raison.MEME_IDENTITE;
import static fr.ancrage.dossiers.rapprochement.model.Raison.MEME_LOYER;
import static fr.ancrage.dossiers.rapprochement.model.Raison.MEME_NOM;
import static fr.ancrage.dossiers.rapprochement.model.Raison.MEME_REFERENCE;
import static fr.ancrage.dossiers.rapprochement.model.Raison.MEME_TELEPHONE;
import static fr.ancrage.dossiers.rapprochement.model.Raison.NOM_DE_NAISSANCE;
import static fr.ancrage.dossiers.rapprochement.model.Raison.NOM_ET_PRENOM_INVERSES;
import static fr.ancrage.dossiers.rapprochement.model.Raison.NOM_PROCHE;
import static fr.ancrage.dossiers.rapprochement.model.Raison.NOM_VOISIN;
import static fr.ancrage.dossiers.rapprochement.model.Raison.REFERENCE_DIFFERENTE;
import static fr.ancrage.dossiers.rapprochement.model.Raison.TELEPHONE_DIFFERENT;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What two records have to do with each other. {@link Certain} attaches, {@link Probable} is
 * proposed to the secretariat, {@link Aucun} is said of everything else: namesakes of one building,
 * the tenant who came after.
 */
public sealed interface Lien {

    /** One household; {@code force} only ranks several certain ones. */
    record Certain(Set<Raison> raisons, int force) implements Lien {}

    /** Perhaps one household: a person decides. */
    record Probable(Set<Raison> raisons, int force) implements Lien {}

    /** Nothing that deserves a look. */
    record Aucun() implements Lien {}

    static Lien entre(Traits acte, Traits connu) {
        Set<Raison> raisons = EnumSet.noneOf(Raison.class);
        NomNormalise.Ressemblance noms = personnes(acte, connu, raisons);
        AdresseNormalisee.Ressemblance lieux = acte.adresse().avec(connu.adresse());
        switch (lieux) {
            case MEME -> raisons.add(MEME_ADRESSE);
            case PROCHE -> raisons.add(ADRESSE_PROCHE);
            case DIFFERENTE -> {}
        }
        compare(
                acte.telephones(),
                connu.telephones(),
                MEME_TELEPHONE,
                TELEPHONE_DIFFERENT,
                raisons);
        compare(acte.baux(), connu.baux(), MEME_BAIL, BAIL_DIFFERENT, raisons);
        references(acte.references(), connu.references(), raisons);
        loyers(acte, connu, raisons);
        int force = force(noms, raisons);
        return switch (degre(noms, lieux, raisons)) {
            case 2 -> new Certain(Collections.unmodifiableSet(raisons), force);
            case 1 -> new Probable(Collections.unmodifiableSet(raisons), force);
            default -> new Aucun();
        };
    }

    private static NomNormalise.Ressemblance personnes(
            Traits acte, Traits connu, Set<Raison> raisons) {
        NomNormalise.Ressemblance meilleure = NomNormalise.Ressemblance.AUCUNE;
        Raison identite = MEME_IDENTITE;
        boolean autreOccupant = false;
        for (int i = 0; i < acte.personnes().size(); i++) {
            for (int j = 0; j < connu.personnes().size(); j++) {
                NomNormalise a = acte.personnes().get(i);
                NomNormalise b = connu.personnes().get(j);
                NomNormalise.Ressemblance ressemblance = a.avec(b);
                if (ressemblance.compareTo(meilleure) > 0) {
                    meilleure = ressemblance;
                    identite = identite(a, b);
                    autreOccupant = i != j;
                }
            }
        }
        switch (meilleure) {
            case IDENTIQUE -> raisons.add(identite);
            case PROCHE -> raisons.add(NOM_PROCHE);
            case VOISINE -> raisons.add(NOM_VOISIN);
            case MEME_NOM -> raisons.add(MEME_NOM);
            case AUCUNE -> {}
        }
        if (autreOccupant && meilleure.compareTo(NomNormalise.Ressemblance.PROCHE) >= 0) {
            raisons.add(AUTRE_OCCUPANT);
        }
        return meilleure;
    }

    private static Raison identite(NomNormalise a, NomNormalise b) {
        if (a.inverse(b)) {
            return NOM_ET_PRENOM_INVERSES;
        }
        return a.parLAutreNom(b) ? NOM_DE_NAISSANCE : MEME_IDENTITE;
    }

    private static <T> void compare(
            Set<T> a, Set<T> b, Raison pareil, Raison different, Set<Raison> raisons) {
        if (a.isEmpty() || b.isEmpty()) {
            return;
        }
        raisons.add(Collections.disjoint(a, b) ? different : pareil);
    }

    /** Numbers of one kind alone are comparable: the CAF's with the CAF's. */
    private static void references(Set<String> a, Set<String> b, Set<Raison> raisons) {
        if (!Collections.disjoint(a, b)) {
            raisons.add(MEME_REFERENCE);
        } else if (!Collections.disjoint(sortes(a), sortes(b))) {
            raisons.add(REFERENCE_DIFFERENTE);
        }
    }

    private static Set<String> sortes(Set<String> references) {
        return references.stream()
                .map(r -> r.substring(0, r.indexOf(':')))
                .collect(Collectors.toSet());
    }

    private static void loyers(Traits acte, Traits connu, Set<Raison> raisons) {
        BigDecimal loyer = acte.loyer();
        BigDecimal autre = connu.loyer();
        if (loyer == null || autre == null || loyer.signum() == 0 || autre.signum() == 0) {
            return;
        }
        BigDecimal charges = acte.charges();
        BigDecimal autresCharges = connu.charges();
        if (loyer.compareTo(autre) == 0
                && charges != null
                && autresCharges != null
                && charges.compareTo(autresCharges) == 0) {
            raisons.add(MEME_LOYER);
        } else if (loyer.max(autre).doubleValue() > 1.25 * loyer.min(autre).doubleValue()) {
            // a rent is revised by a few percent a year: a quarter more is another dwelling or
            // another lease
            raisons.add(LOYER_DIFFERENT);
        }
    }

    /** 2 certain, 1 probable, 0 nothing: the whole policy of matching is this table. */
    private static int degre(
            NomNormalise.Ressemblance noms,
            AdresseNormalisee.Ressemblance lieux,
            Set<Raison> raisons) {
        boolean memeTelephone = raisons.contains(MEME_TELEPHONE);
        boolean memeBail = raisons.contains(MEME_BAIL);
        boolean memeLoyer = raisons.contains(MEME_LOYER);
        boolean numerote = memeTelephone || raisons.contains(MEME_REFERENCE);
        boolean confirme = numerote || memeBail;
        boolean autreBail = raisons.contains(BAIL_DIFFERENT);
        boolean autreTelephone = raisons.contains(TELEPHONE_DIFFERENT);
        boolean sansContraire =
                !autreBail && !autreTelephone && !raisons.contains(REFERENCE_DIFFERENTE);
        boolean contredit =
                autreBail && !memeTelephone
                        || autreTelephone && !memeBail && !memeLoyer
                        || raisons.contains(LOYER_DIFFERENT) && !confirme;
        return switch (lieux) {
            case MEME ->
                    switch (noms) {
                        case IDENTIQUE -> contredit ? 1 : 2;
                        // rent and charges to the cent: neighbours may pay the same, but not under
                        // one name but for a slip of the pen
                        case PROCHE -> (confirme || memeLoyer) && sansContraire ? 2 : 1;
                        // all leases of a new building begin on one day
                        case VOISINE -> numerote && sansContraire ? 2 : 1;
                        case MEME_NOM -> confirme || memeLoyer ? 1 : 0;
                        case AUCUNE -> confirme ? 1 : 0;
                    };
            case PROCHE ->
                    switch (noms) {
                        case IDENTIQUE -> confirme && sansContraire ? 2 : 1;
                        case PROCHE, VOISINE -> confirme ? 1 : 0;
                        case MEME_NOM, AUCUNE -> 0;
                    };
            case DIFFERENTE ->
                    switch (noms) {
                        // another dwelling is another procedure, however sure the persons are
                        case IDENTIQUE -> confirme ? 1 : 0;
                        case PROCHE -> memeTelephone && memeBail ? 1 : 0;
                        case VOISINE, MEME_NOM, AUCUNE -> 0;
                    };
        };
    }

    private static int force(NomNormalise.Ressemblance noms, Set<Raison> raisons) {
        int force = 10 * noms.ordinal();
        for (Raison raison : raisons) {
            force +=
                    switch (raison) {
                        case MEME_TELEPHONE, MEME_BAIL, MEME_REFERENCE -> 6;
                        case MEME_LOYER -> 4;
                        case MEME_ADRESSE -> 3;
                        case ADRESSE_PROCHE -> 1;
                        case TELEPHONE_DIFFERENT, BAIL_DIFFERENT -> -6;
                        case LOYER_DIFFERENT, REFERENCE_DIFFERENTE -> -4;
                        case MEME_IDENTITE,
                                NOM_ET_PRENOM_INVERSES,
                                NOM_DE_NAISSANCE,
                                NOM_PROCHE,
                                NOM_VOISIN,
                                MEME_NOM,
                                AUTRE_OCCUPANT,
                                NOM_PORTE_AILLEURS,
                                PLUSIEURS_CANDIDATS ->
                                0;
                    };
        }
        return force;
    }
}
