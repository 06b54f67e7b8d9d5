package fr.ancrage.commissions.bilan.web;

import fr.ancrage.commissions.bilan.web.BilanReponse.LigneReponse;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the template of a bilan names: ready to read, an absent text empty. */
record ModeleBilan(
        String titre,
        String departement,
        int annee,
        int precedente,
        boolean projet,
        String arreteLe,
        List<Tableau> tableaux,
        boolean aObjectifs,
        List<Objectif> objectifs,
        List<Declaration> declarations,
        String appreciation,
        String propositions) {

    private static final String MASQUE = "masqué (moins de cinq)";
    private static final DateTimeFormatter JOUR =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH);

    record Tableau(String titre, List<Rang> rangs) {

        static Tableau from(String titre, List<LigneReponse> lignes) {
            return new Tableau(
                    titre,
                    lignes.stream()
                            .map(l ->
                                    new Rang(
                                            l.libelle(),
                                            nombre(l.annee()),
                                            nombre(l.precedente()),
                                            l.source()))
                            .toList());
        }
    }

    record Rang(String libelle, String annee, String precedente, String source) {}

    record Objectif(String libelle, String cible, String constat, String source) {}

    record Declaration(String libelle, String valeur, String origine) {}

    static ModeleBilan from(String titre, BilanReponse b) {
        return new ModeleBilan(
                titre,
                b.nomDepartement(),
                b.annee(),
                b.annee() - 1,
                b.arreteLe() == null,
                b.arreteLe() == null ? "" : JOUR.format(b.arreteLe()),
                List.of(
                        Tableau.from("Procédures d’expulsion", b.expulsions()),
                        Tableau.from("Activité de la commission", b.activite()),
                        Tableau.from("Avis rendus", b.avis()),
                        Tableau.from(
                                "Ce que sont devenues les préconisations", b.preconisations())),
                !b.objectifs().isEmpty(),
                b.objectifs().stream()
                        .map(o ->
                                new Objectif(
                                        o.libelle(),
                                        pourcent(o.variation())
                                                + " entre "
                                                + o.de()
                                                + " et "
                                                + o.a(),
                                        o.constate() == null
                                                ? "Non calculable : la valeur de départ ou celle de"
                                                        + " l’année n’est pas connue"
                                                : pourcent(o.constate()),
                                        o.source()))
                        .toList(),
                b.declarations().stream()
                        .map(d ->
                                new Declaration(
                                        d.libelle(),
                                        d.origine() == null ? "non déclaré" : nombre(d.valeur()),
                                        d.origine() == null ? d.fournisseur() : d.origine()))
                        .toList(),
                b.appreciation() == null ? "" : b.appreciation(),
                b.propositions() == null ? "" : b.propositions());
    }

    private static String nombre(@Nullable Long valeur) {
        return valeur == null ? MASQUE : String.valueOf(valeur);
    }

    private static String pourcent(long variation) {
        return (variation > 0 ? "+" : variation < 0 ? "−" : "") + Math.abs(variation) + " %";
    }
}
