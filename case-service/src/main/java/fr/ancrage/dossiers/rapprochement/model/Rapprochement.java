package fr.ancrage.dossiers.rapprochement.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

    Set<Raison> A_PEU_PRES = Set.of(Raison.NOM_PROCHE, Raison.NOM_VOISIN);

    Set<Raison> QUI_RESSEMBLENT =
            Set.of(
                    Raison.MEME_IDENTITE,
                    Raison.NOM_ET_PRENOM_INVERSES,
                    Raison.NOM_DE_NAISSANCE,
                    Raison.NOM_PROCHE,
                    Raison.NOM_VOISIN);

    /**
     * Compares one act with the candidates.
     *
     * @param candidats household id to what is known of it; the order does not matter
     */
    static Rapprochement chercher(Traits acte, Map<String, Traits> candidats) {
        record Note(String menage, Set<Raison> raisons, int force) {
            boolean nomProche() {
                return !Collections.disjoint(raisons, QUI_RESSEMBLENT);
            }
        }
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
        if (!certains.isEmpty()) {
            Note premier = certains.getFirst();
            boolean seul = certains.size() == 1 || premier.force() - certains.get(1).force() >= 6;
            // a name that is only close says who it is where nobody else comes close
            boolean exact = Collections.disjoint(premier.raisons(), A_PEU_PRES);
            if (seul && (exact || certains.size() == 1 && probables.stream().noneMatch(Note::nomProche))) {
                return new Reconnu(premier.menage(), premier.raisons());
            }
        }
        List<Proposition> propositions = new ArrayList<>();
        for (Note note : certains) {
            Set<Raison> raisons = EnumSet.copyOf(note.raisons());
            raisons.add(Raison.PLUSIEURS_CANDIDATS);
            propositions.add(new Proposition(note.menage(), raisons));
        }
        probables.forEach(n -> propositions.add(new Proposition(n.menage(), n.raisons())));
        return new Inconnu(List.copyOf(propositions));
    }
}
