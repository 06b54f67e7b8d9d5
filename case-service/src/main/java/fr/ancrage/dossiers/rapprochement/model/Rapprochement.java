package fr.ancrage.dossiers.rapprochement.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * What matching concludes for one act: attach it, or open a case, perhaps with proposals.
 */
public sealed interface Rapprochement {

    /** The household is known: the act goes to its case. */
    record Reconnu(String menage, Set<Raison> raisons) implements Rapprochement {}

    /**
     * No household is certain: a case opens, and the secretariat is shown the likely ones, if any.
     */
    record Inconnu(List<Proposition> propositions) implements Rapprochement {}

    /** A likely household and why. */
    record Proposition(String menage, Set<Raison> raisons) {}

    Set<Raison> QUI_CONFIRMENT = Set.of(Raison.MEME_TELEPHONE, Raison.MEME_REFERENCE);

    Set<Raison> A_PEU_PRES = Set.of(Raison.NOM_PROCHE, Raison.NOM_VOISIN);

    Set<Raison> QUI_RESSEMBLENT =
            Set.of(
                    Raison.MEME_IDENTITE,
                    Raison.NOM_ET_PRENOM_INVERSES,
                    Raison.NOM_DE_NAISSANCE,
                    Raison.NOM_PROCHE,
                    Raison.NOM_VOISIN);

    /** A candidate and how it compares. */
    record Note(String menage, Set<Raison> raisons, int force) {

        private boolean aUneRaisonDe(Set<Raison> autres) {
            return !Collections.disjoint(raisons, autres);
        }

        private Note avec(Raison raison) {
            Set<Raison> toutes = EnumSet.copyOf(raisons);
            toutes.add(raison);
            return new Note(menage, toutes, force);
        }
    }

    /**
     * Compares one act with the candidates.
     *
     * @param candidats household id to what is known of it; the order does not matter
     * @param porteAilleurs whether a household other than this one bears a name: what looks like a
     *     slip of the pen may be the name of somebody else
     */
    static Rapprochement chercher(
            Traits acte, Map<String, Traits> candidats, BiPredicate<String, String> porteAilleurs) {
        List<Note> certains = new ArrayList<>();
        List<Note> probables = new ArrayList<>();
        candidats.forEach((menage, connu) -> {
            switch (Lien.entre(acte, connu)) {
                case Lien.Certain c -> certains.add(new Note(menage, c.raisons(), c.force()));
                case Lien.Probable p -> probables.add(new Note(menage, p.raisons(), p.force()));
                case Lien.Aucun _ -> {}
            }
        });
        Comparator<Note> ordre =
                Comparator.comparingInt(Note::force).reversed().thenComparing(Note::menage);
        certains.sort(ordre);
        probables.sort(ordre);
        List<Note> proposes = new ArrayList<>();
        if (!certains.isEmpty()) {
            Note premier = certains.getFirst();
            boolean seul = certains.size() == 1 || premier.force() - certains.get(1).force() >= 6;
            if (!seul || nomDUnAutre(premier, certains, probables)) {
                certains.forEach(n -> proposes.add(n.avec(Raison.PLUSIEURS_CANDIDATS)));
            } else if (nomPorteAilleurs(premier, acte, candidats, porteAilleurs)) {
                proposes.add(premier.avec(Raison.NOM_PORTE_AILLEURS));
            } else {
                return new Reconnu(premier.menage(), premier.raisons());
            }
        }
        proposes.addAll(probables);
        return new Inconnu(
                proposes.stream().map(n -> new Proposition(n.menage(), n.raisons())).toList());
    }

    /** A name that is only close says who it is where nobody else comes close. */
    private static boolean nomDUnAutre(Note premier, List<Note> certains, List<Note> probables) {
        return premier.aUneRaisonDe(A_PEU_PRES)
                && Stream.concat(certains.stream().skip(1), probables.stream())
                        .anyMatch(n -> n.aUneRaisonDe(QUI_RESSEMBLENT));
    }

    private static boolean nomPorteAilleurs(
            Note premier,
            Traits acte,
            Map<String, Traits> candidats,
            BiPredicate<String, String> porteAilleurs) {
        return premier.raisons().contains(Raison.NOM_PROCHE)
                && !premier.aUneRaisonDe(QUI_CONFIRMENT)
                && acte
                        .autresEcritures(Objects.requireNonNull(candidats.get(premier.menage())))
                        .stream()
                        .anyMatch(nom -> porteAilleurs.test(nom, premier.menage()));
    }
}
