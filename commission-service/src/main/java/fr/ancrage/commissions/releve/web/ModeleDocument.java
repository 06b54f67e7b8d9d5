package fr.ancrage.commissions.releve.web;

import fr.ancrage.commissions.releve.model.Entete;
import fr.ancrage.commissions.releve.model.LigneReleve;
import fr.ancrage.commissions.releve.model.LigneReleve.LignePreconisation;
import fr.ancrage.commissions.releve.usecase.EditerDocument.Resultat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the templates name. */
record ModeleDocument(
        String titre,
        String departement,
        String secretariat,
        String formation,
        String niveau,
        String date,
        String heure,
        String lieu,
        boolean projet,
        boolean partiel,
        boolean incomplet,
        boolean aPresidence,
        List<String> presidence,
        boolean aMembres,
        List<Entete.Assistance> membres,
        List<Groupe> presences,
        String decompte,
        boolean aLignes,
        List<Ligne> lignes,
        String etabliLe,
        String signature,
        String mention) {

    /** How members attended, in the order of the document, and how a group of them is named. */
    private static final Map<String, String> GROUPES = groupes();

    private static Map<String, String> groupes() {
        var groupes = new LinkedHashMap<String, String>();
        groupes.put("Présent", "Présents");
        groupes.put("Représenté", "Représentés");
        groupes.put("Absent excusé", "Absents excusés");
        groupes.put("Absent", "Absents");
        groupes.put("Non renseigné", "Présence non renseignée");
        return groupes;
    }

    /** The members who attended in the same way. */
    record Groupe(String presence, String noms) {}

    record Ligne(
            int rang,
            String reference,
            String menage,
            String adresse,
            String commune,
            String parc,
            String stade,
            String bailleur,
            String etude,
            String titreEtude,
            String presence,
            String derogation,
            String avis,
            String observation,
            String adhesion,
            String reexamen,
            String sujet,
            String decisionApl,
            boolean aPreconisations,
            List<LignePreconisation> preconisations) {

        static Ligne from(LigneReleve l) {
            return new Ligne(
                    l.rang(),
                    l.reference(),
                    l.menage(),
                    l.adresse(),
                    l.commune(),
                    l.parc(),
                    l.stade(),
                    l.bailleur(),
                    l.etude(),
                    l.titreEtude(),
                    l.presence(),
                    l.derogation(),
                    l.avis(),
                    l.observation(),
                    l.adhesion(),
                    l.reexamen(),
                    l.sujet(),
                    l.decisionApl(),
                    !l.preconisations().isEmpty(),
                    l.preconisations());
        }

        @Override
        public String toString() {
            return "Ligne[rang=" + rang + "]";
        }
    }

    /**
     * @param partiel whether the reader sees only some of the cases
     */
    static ModeleDocument from(String titre, Resultat.Document d, boolean partiel, String mention) {
        var e = d.entete();
        return new ModeleDocument(
                titre,
                e.departement(),
                e.secretariat(),
                e.formation(),
                e.niveau(),
                e.date(),
                e.heure(),
                e.lieu(),
                d.projet(),
                partiel,
                d.incomplet(),
                !e.presidence().isEmpty(),
                e.presidence(),
                !e.membres().isEmpty(),
                e.membres(),
                presences(e.membres()),
                switch (d.lignes().size()) {
                    case 0 -> "Aucune situation";
                    case 1 -> "Une situation";
                    default -> d.lignes().size() + " situations";
                },
                !d.lignes().isEmpty(),
                d.lignes().stream().map(Ligne::from).toList(),
                d.etabliLe(),
                e.presidence().isEmpty() ? "Pour la commission" : "Pour la présidence",
                mention);
    }

    private static List<Groupe> presences(List<Entete.Assistance> membres) {
        return GROUPES.entrySet().stream()
                .map(g ->
                        new Groupe(
                                g.getValue(),
                                membres.stream()
                                        .filter(m -> m.presence().equals(g.getKey()))
                                        .map(Entete.Assistance::nom)
                                        .collect(Collectors.joining(" ; "))))
                .filter(g -> !g.noms().isEmpty())
                .toList();
    }
}
