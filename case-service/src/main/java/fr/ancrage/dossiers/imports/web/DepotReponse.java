package fr.ancrage.dossiers.imports.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ancrage.dossiers.imports.model.LotImport;
import fr.ancrage.dossiers.imports.model.LotImport.Comptes;
import fr.ancrage.dossiers.imports.model.LotImport.EtatLigne;
import fr.ancrage.dossiers.imports.model.LotImport.LigneTraitee;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a partner's software reads of its deposit: line by line whether it came in and what is wrong
 * with it; never which case it met, nor whether there was one.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DepotReponse(
        String id,
        String etat,
        String nature,
        String organisation,
        Instant deposeLe,
        boolean simulation,
        int lignes,
        int traitees,
        int acceptees,
        int avertissements,
        int doublons,
        int refusees,
        List<ImportReponse.ProblemeLigne> problemes,
        @Nullable List<LigneDepot> detail) {

    record LigneDepot(int ligne, String etat, List<ImportReponse.ProblemeLigne> problemes) {

        static LigneDepot de(LigneTraitee l) {
            // what others did with a case since, for which an undoing spared its lines, is theirs
            return l.etat() == EtatLigne.RETENUE
                    ? new LigneDepot(l.ligne(), EtatLigne.ACCEPTEE.name(), List.of())
                    : new LigneDepot(
                            l.ligne(),
                            l.etat().name(),
                            l.problemes().stream().map(ImportReponse.ProblemeLigne::de).toList());
        }
    }

    static DepotReponse de(
            LotImport lot, String organisation, @Nullable List<LigneTraitee> detail) {
        Comptes c = lot.comptes();
        return new DepotReponse(
                lot.id(),
                ImportReponse.etat(lot),
                lot.nature().name(),
                organisation,
                lot.deposeLe(),
                lot.simulation(),
                c.lignes(),
                c.traitees(),
                c.acceptees(),
                c.avertissements(),
                c.doublons(),
                c.refusees(),
                lot.problemes().stream().map(ImportReponse.ProblemeLigne::de).toList(),
                detail == null
                        ? null
                        : detail.stream().limit(ImportReponse.DETAIL).map(LigneDepot::de).toList());
    }
}
