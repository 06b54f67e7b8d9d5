package fr.ancrage.dossiers.imports.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ancrage.dossiers.imports.model.LignesImport;
import fr.ancrage.dossiers.imports.model.LotImport;
import fr.ancrage.dossiers.imports.model.LotImport.Comptes;
import fr.ancrage.dossiers.imports.model.LotImport.LigneTraitee;
import fr.ancrage.dossiers.imports.model.Probleme;
import fr.ancrage.dossiers.territoire.model.Ressort;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The report of an import (product §5). */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportReponse(
        String id,
        String etat,
        String nature,
        String departement,
        Fichier fichier,
        Instant deposeLe,
        String deposePar,
        @Nullable String logicielDe,
        boolean simulation,
        int lignes,
        int traitees,
        int acceptees,
        int avertissements,
        int doublons,
        int refusees,
        int ouverts,
        int rattaches,
        int aRapprocher,
        @Nullable Long annulees,
        @Nullable Long retenues,
        @Nullable List<GroupeProblemes> groupes,
        List<ProblemeLigne> problemes,
        @Nullable List<Ligne> detail) {

    /** Lines that are told at once; all can be read page by page. */
    static final int DETAIL = 1000;

    record Fichier(String nom, String empreinte) {}

    record ProblemeLigne(String champ, String code, String gravite, String message) {

        static ProblemeLigne de(Probleme p) {
            return new ProblemeLigne(p.champ(), p.code().name(), p.gravite().name(), p.message());
        }
    }

    /** A problem of a long file, said once for the lines that have it. */
    record GroupeProblemes(
            String champ, String code, String gravite, String message, long lignes, int premiere) {

        static GroupeProblemes de(LignesImport.ProblemeDuLot g) {
            Probleme p = g.probleme();
            return new GroupeProblemes(
                    p.champ(),
                    p.code().name(),
                    p.gravite().name(),
                    p.message(),
                    g.lignes(),
                    g.premiere());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Ligne(
            int ligne,
            String etat,
            @Nullable String effet,
            @Nullable String dossier,
            List<ProblemeLigne> problemes) {

        static Ligne de(LigneTraitee l) {
            return new Ligne(
                    l.ligne(),
                    l.etat().name(),
                    l.effet(),
                    l.dossier(),
                    l.problemes().stream().map(ProblemeLigne::de).toList());
        }
    }

    static ImportReponse de(LotImport lot, @Nullable List<LigneTraitee> detail) {
        return de(lot, null, null, detail);
    }

    static ImportReponse de(
            LotImport lot,
            LignesImport.@Nullable Annulation annulation,
            @Nullable List<LignesImport.ProblemeDuLot> groupes,
            @Nullable List<LigneTraitee> detail) {
        Comptes c = lot.comptes();
        return new ImportReponse(
                lot.id(),
                etat(lot),
                lot.nature().name(),
                lot.departement(),
                new Fichier(lot.nomFichier(), lot.empreinteFichier()),
                lot.deposeLe(),
                lot.deposePar(),
                lot.ressort() instanceof Ressort.AuNomDe(String organisation) ? organisation : null,
                lot.simulation(),
                c.lignes(),
                c.traitees(),
                c.acceptees(),
                c.avertissements(),
                c.doublons(),
                c.refusees(),
                c.ouverts(),
                c.rattaches(),
                c.aRapprocher(),
                annulation == null ? null : annulation.annulees(),
                annulation == null ? null : annulation.retenues(),
                groupes == null ? null : groupes.stream().map(GroupeProblemes::de).toList(),
                lot.problemes().stream().map(ProblemeLigne::de).toList(),
                detail == null
                        ? null
                        : detail.stream()
                                .limit(DETAIL)
                                .map(l -> Ligne.de(lot.simulation() ? sansDossier(l) : l))
                                .toList());
    }

    static String etat(LotImport lot) {
        return lot.etat() == LotImport.Etat.ANNULATION
                ? LotImport.Etat.EN_COURS.name()
                : lot.etat().name();
    }

    /** A dry run opens nothing: the id of a case that will not exist would only mislead. */
    private static LigneTraitee sansDossier(LigneTraitee l) {
        boolean existe = "RATTACHE".equals(l.effet()) || l.effet() == null;
        return existe ? l : new LigneTraitee(l.ligne(), l.etat(), l.effet(), null, l.problemes());
    }
}
