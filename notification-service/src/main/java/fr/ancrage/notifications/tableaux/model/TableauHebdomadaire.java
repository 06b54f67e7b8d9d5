package fr.ancrage.notifications.tableaux.model;

import fr.ancrage.notifications.transmissions.model.SemaineIso;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The commandements de payer that a département received in one ISO week, both
 * parcs. Open, rows come and go; frozen on the next Monday, it never changes again: what was undone
 * afterwards is said by the next one.
 *
 * @param annulations rows of earlier weeks that were undone after they were frozen
 */
public record TableauHebdomadaire(
        String departement,
        SemaineIso semaine,
        List<LigneTableau> lignes,
        List<Annulation> annulations,
        @Nullable LocalDate figeLe) {

    public record Annulation(
            String acte, String dossier, String commune, String semaine, LocalDate le) {}

    public TableauHebdomadaire {
        lignes = List.copyOf(lignes);
        annulations = List.copyOf(annulations);
    }

    public static TableauHebdomadaire ouvrir(String departement, SemaineIso semaine) {
        return new TableauHebdomadaire(departement, semaine, List.of(), List.of(), null);
    }

    public static String id(String departement, SemaineIso semaine) {
        return "tableau-cp/" + departement + "/" + semaine;
    }

    public String id() {
        return id(departement, semaine);
    }

    public boolean fige() {
        return figeLe != null;
    }

    public boolean contient(String dossier, String acte) {
        return lignes.stream().anyMatch(l -> l.est(dossier, acte));
    }

    public Optional<TableauHebdomadaire> inscrire(LigneTableau ligne) {
        if (fige() || contient(ligne.dossier(), ligne.acte())) {
            return Optional.empty();
        }
        var toutes = new ArrayList<>(lignes);
        toutes.add(ligne);
        return Optional.of(
                new TableauHebdomadaire(departement, semaine, toutes, annulations, null));
    }

    public Optional<TableauHebdomadaire> retirer(String dossier, String acte) {
        return fige() || !contient(dossier, acte)
                ? Optional.empty()
                : Optional.of(
                        new TableauHebdomadaire(
                                departement,
                                semaine,
                                lignes.stream().filter(l -> !l.est(dossier, acte)).toList(),
                                annulations,
                                null));
    }

    public Optional<TableauHebdomadaire> signaler(Annulation annulation) {
        if (fige()
                || annulations.stream()
                        .anyMatch(a ->
                                a.dossier().equals(annulation.dossier())
                                        && a.acte().equals(annulation.acte())
                                        && a.semaine().equals(annulation.semaine()))) {
            return Optional.empty();
        }
        var toutes = new ArrayList<>(annulations);
        toutes.add(annulation);
        return Optional.of(new TableauHebdomadaire(departement, semaine, lignes, toutes, null));
    }

    /** Nothing moves any more. */
    public Optional<TableauHebdomadaire> figer(List<LigneTableau> scellees, LocalDate le) {
        return fige()
                ? Optional.empty()
                : Optional.of(
                        new TableauHebdomadaire(departement, semaine, scellees, annulations, le));
    }
}
